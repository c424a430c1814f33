//! A file that the person chose and the page writes into, where the browser offers that. A write goes to
//! a copy that takes the file's place when it is whole.

use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{method, reason, text};
use crate::platform::{Later, device::DeviceError, now, safekeeping::Output};

/// A chosen file; none if nothing was chosen.
type Picked = Result<Option<Rc<dyn Output>>, DeviceError>;

struct Handle(JsValue);

fn picker() -> Option<Function> {
    method(&js_sys::global(), "showSaveFilePicker")
}

pub(super) fn is_offered() -> bool {
    picker().is_some()
}

/// Opens the dialog at once, as it has to be inside a click.
pub(super) fn pick(name: &str) -> Later<Picked> {
    let asked = picker().map(|it| it.call1(&js_sys::global(), &options(name)));
    let Some(asked) = asked else {
        return now(Ok(None));
    };
    Box::pin(async move {
        let picked = match asked {
            Ok(asked) => wait(asked).await,
            Err(thrown) => Err(thrown),
        };
        match picked {
            Ok(handle) => Ok(Some(Rc::new(Handle(handle)) as Rc<dyn Output>)),
            // The person has closed the dialog.
            Err(thrown) if reason(&thrown) == "AbortError" => Ok(None),
            Err(thrown) => Err(DeviceError(reason(&thrown))),
        }
    })
}

/// The suggested name, and files of this kind only.
fn options(name: &str) -> JsValue {
    let (options, kind, accept) = (Object::new(), Object::new(), Object::new());
    let endings = Array::of1(&".json".into());
    let members: [(&Object, &str, &JsValue); 4] = [
        (&accept, "application/json", &endings),
        (&kind, "accept", &accept),
        (&options, "types", &Array::of1(&kind)),
        (&options, "suggestedName", &name.into()),
    ];
    for (object, key, value) in members {
        let _ = Reflect::set(object, &key.into(), value);
    }
    options.into()
}

async fn wait(promise: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(promise.dyn_into::<Promise>()?).await
}

/// Calls a method and waits for what it promises.
async fn call(object: &JsValue, name: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    let method = method(object, name).ok_or(JsValue::UNDEFINED)?;
    wait(method.call1(object, argument)?).await
}

async fn write(handle: JsValue, words: String) -> Result<(), JsValue> {
    let stream = call(&handle, "createWritable", &JsValue::UNDEFINED).await?;
    if let Err(thrown) = call(&stream, "write", &words.into()).await {
        // What was there stays.
        let _ = call(&stream, "abort", &JsValue::UNDEFINED).await;
        return Err(thrown);
    }
    call(&stream, "close", &JsValue::UNDEFINED).await?;
    Ok(())
}

impl Output for Handle {
    fn name(&self) -> String {
        text(&self.0, "name").unwrap_or_default()
    }

    fn write(&self, text: &str) -> Later<Result<(), DeviceError>> {
        let written = write(self.0.clone(), text.to_owned());
        Box::pin(async move { written.await.map_err(|it| DeviceError(reason(&it))) })
    }
}
