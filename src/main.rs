//! Plugs the browser into the app.

mod chunks;
#[cfg(feature = "fault-hooks")]
mod faults;

use std::rc::Rc;

use career_navi::{
    app::{App, AppProps, Ports},
    domain::site::Site,
    platform::browser,
};
use wasm_bindgen_futures::spawn_local;

fn main() {
    spawn_local(async {
        let fallback = Site::default();
        let first = browser::ports(&fallback.id);
        let fetched = first.content.site().await.ok();
        let site = fetched.as_deref().and_then(Site::read).unwrap_or(fallback);
        let browser::Ports {
            device,
            content,
            event_loop,
            unicode,
        } = browser::ports(&site.id);

        // After a panic nothing in the app can be trusted: the rescue outside takes over.
        yew::set_custom_panic_hook(Box::new(|panic| browser::fail(&panic.to_string())));
        #[cfg(feature = "fault-hooks")]
        faults::listen();

        let ports = Ports {
            content,
            device,
            event_loop,
            unicode,
            chunks: Rc::new(chunks::Fetched),
        };
        if let Some(root) = gloo::utils::document().get_element_by_id("app") {
            yew::Renderer::<App>::with_root_and_props(
                root,
                AppProps {
                    ports,
                    site: Rc::new(site),
                },
            )
            .render();
        }
    });
}
