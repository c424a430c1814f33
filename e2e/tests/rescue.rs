//! What is left when the program does not come, or dies: a plain page outside it that says so and
//! gives the text back.

use std::{fs, path::PathBuf};

use e2e::{
    Breach, Outcome, Page, Visit,
    failure::{expect, expect_eq},
    folder::program,
    inject,
    store::SITE,
};
use serde_json::json;
use tokio::time::{Duration, sleep};
use xtask::server::Fault;

const TEXT: &str = "{\"format\":\"career-navi-plan\",\"title\":\"髙橋さんの計画 🚃\"}";

const VISION: &str = "髙橋さんと橋を直す 🚃";

#[test]
fn a_missing_program_is_named() -> Outcome {
    fails(Fault::NotFound, "404", &[(Breach::Console, "404")])
}

#[test]
fn a_server_error_is_named() -> Outcome {
    fails(Fault::Status(503), "503", &[(Breach::Console, "503")])
}

#[test]
fn a_program_that_was_cut_off_is_no_program() -> Outcome {
    fails(
        Fault::Truncate(2_000),
        "",
        &[(Breach::Console, ""), (Breach::Thrown, "")],
    )
}

#[test]
fn a_page_in_the_place_of_the_program_is_no_program() -> Outcome {
    let portal = Fault::Body {
        content_type: "text/html".to_owned(),
        bytes: b"<h1>Sign in</h1>".to_vec(),
    };
    fails(portal, "", &[(Breach::Console, ""), (Breach::Thrown, "")])
}

/// The rescue shows, says the reason, and offers nothing that is not there.
fn fails(fault: Fault, reason: &str, allowed: &[(Breach, &str)]) -> Outcome {
    let mut visit = Visit::new().fault(&program()?, fault);
    for (breach, text) in allowed {
        visit = visit.allow(*breach, text);
    }
    visit.run(async |page| {
        page.load("#/").await?;
        is_rescued(page).await?;
        let said = page.text("#rescue-reason").await?;
        expect(!said.is_empty() && said.contains(reason), || {
            format!("the reason is 「{said}」")
        })?;
        page.wait_text("#rescue-found", "見つかりませんでした")
            .await?;
        let bases = "return indexedDB.databases().then((all) => all.length)";
        expect_eq("databases", page.run(bases, Vec::new()).await?, json!(0))
    })
}

#[test]
fn a_browser_without_web_assembly_is_told_so() -> Outcome {
    Visit::new()
        .script(inject::NO_WEB_ASSEMBLY)
        .run(async |page| {
            page.load("#/").await?;
            is_rescued(page).await?;
            page.wait_text("#rescue-reason", "WebAssembly").await
        })
}

#[test]
fn what_is_stored_can_be_taken_home_without_the_program() -> Outcome {
    let program = program()?;
    Visit::new()
        .allow(Breach::Console, "404")
        .run(async |page| {
            // A page of the same origin that is not the app.
            page.load("site.json").await?;
            store(page).await?;
            page.server().set_fault(&program, Fault::NotFound);
            page.load("#/plan").await?;
            is_rescued(page).await?;
            expect_eq("the download", download(page).await?, TEXT.to_owned())
        })
}

#[test]
fn the_mirror_is_taken_home_when_the_database_is_refused() -> Outcome {
    let program = program()?;
    Visit::new()
        .allow(Breach::Console, "404")
        .run(async |page| {
            page.load("site.json").await?;
            let script = "localStorage.setItem(arguments[0], arguments[1])";
            let key = format!("{SITE}.mirror");
            page.run(script, vec![json!(key), json!(TEXT)]).await?;
            page.server().set_fault(&program, Fault::NotFound);
            page.inject(inject::NO_INDEXED_DB).await?;
            page.load("#/plan").await?;
            is_rescued(page).await?;
            expect_eq("the download", download(page).await?, TEXT.to_owned())
        })
}

#[test]
fn the_last_text_survives_an_error_of_the_program() -> Outcome {
    Visit::new()
        .allow(Breach::Thrown, "on purpose")
        .run(async |page| {
            page.load("#/").await?;
            page.wait_for("#app h1").await?;
            // An error of the driver's own script is told to nobody, so the event is made.
            let script = "navi.hold('keikaku.json', arguments[0]);
                const error = new WebAssembly.RuntimeError('on purpose');
                dispatchEvent(new ErrorEvent('error', { error }))";
            page.run(script, vec![json!(TEXT)]).await?;
            is_rescued(page).await?;
            expect(!page.sees("#app").await?, || {
                "the dead app is still shown".to_owned()
            })?;
            page.wait_text("#rescue-reason", "on purpose").await?;
            expect_eq("the download", download(page).await?, TEXT.to_owned())
        })
}

/// The browser refuses what Yew takes for granted, so the program panics in the midst of a change.
#[test]
fn a_panic_of_the_program_gives_the_last_text() -> Outcome {
    let breaks = "Node.prototype.cloneNode = () => { throw new Error('refused'); }";
    dies(Visit::new(), breaks, "panicked", &["", "refused"])
}

/// A function that the program calls never returns, so the stack overflows inside the program. The
/// browser hides the error of a script that was only injected, so this one is the page's own.
#[test]
fn an_overflow_of_the_stack_gives_the_last_text() -> Outcome {
    let script = "document.createTextNode = function deeper(it) { return [deeper(it)]; };";
    let served = Fault::Body {
        content_type: "text/javascript".to_owned(),
        bytes: script.as_bytes().to_vec(),
    };
    let visit = Visit::new().fault("/overflow.js", served);
    dies(
        visit,
        "import('./overflow.js')",
        "call stack",
        &["call stack"],
    )
}

/// A trap in the shipped program itself: one of its functions is called with an address that is not
/// in its memory.
#[test]
fn a_trap_gives_the_last_text() -> Outcome {
    let breaks =
        "const [, call] = Object.entries(__program).find(([name]) => name.includes('invoke'));
        setTimeout(() => call(-8, -8, -8, -8))";
    dies(Visit::new(), breaks, "out of bounds", &["out of bounds"])
}

/// The exports of the program, as `__program`.
const KEEP_EXPORTS: &str = "const made = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const it = await made(...given);
      globalThis.__program ??= it.instance.exports;
      return it;
    }";

/// A person writes, something breaks, the program dies at the next step: what was written is there.
fn dies(visit: Visit, breaks: &str, reason: &str, thrown: &[&str]) -> Outcome {
    let mut visit = visit.script(KEEP_EXPORTS).allow(Breach::Console, "");
    for text in thrown {
        visit = visit.allow(Breach::Thrown, text);
    }
    let (breaks, reason) = (breaks.to_owned(), reason.to_owned());
    visit.run(async move |page| {
        page.draft_unkept("#/kitakyushu/civil-engineering/section-chief", 5)
            .await?;
        page.type_text("#vision-5", VISION).await?;
        // What is written is handed to the rescue at most every 300 ms.
        sleep(Duration::from_millis(600)).await;
        let step = format!("{breaks}; setTimeout(() => {{ location.hash = '#/about'; }}, 300)");
        page.run(&step, Vec::new()).await?;
        is_rescued(page).await?;
        page.wait_text("#rescue-reason", &reason).await?;
        let file = download(page).await?;
        expect(file.contains(VISION), || format!("the file holds {file}"))
    })
}

/// The rescue is there, alone, and has the focus.
async fn is_rescued(page: &Page) -> Outcome {
    page.wait_text("#rescue h1", "動かなくなりました").await?;
    expect(!page.sees("#start").await?, || {
        "the start page is still shown".to_owned()
    })?;
    expect_eq(
        "the focus",
        page.focused().await?.id,
        "rescue-title".to_owned(),
    )
}

/// Clicks the download and reads the file that arrives.
async fn download(page: &Page) -> Outcome<String> {
    page.click_named("button", "保存ファイルをダウンロード")
        .await?;
    let file: PathBuf = page.downloaded().await?;
    Ok(fs::read_to_string(file)?)
}

/// Stores a plan as the app does.
async fn store(page: &Page) -> Outcome {
    let script = "const [name, text] = arguments;
        return new Promise((done, fail) => {
          const open = indexedDB.open(name);
          open.onupgradeneeded = () => open.result.createObjectStore('plans', { keyPath: 'id' });
          open.onsuccess = () => {
            const change = open.result.transaction('plans', 'readwrite');
            change.objectStore('plans').put({ id: 'a', text });
            change.oncomplete = () => { open.result.close(); done(true); };
            change.onabort = fail;
          };
          open.onerror = fail;
        })";
    page.run(script, vec![json!(SITE), json!(TEXT)]).await?;
    Ok(())
}
