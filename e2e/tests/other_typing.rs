//! Text that comes into fields by other ways than single keys: an input method, a paste, a password
//! manager; and a translator that rewrites the page around them. Classes B44 to B46.

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    key::Key,
};
use serde_json::json;

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const CHECK: &str = "#/kitakyushu/civil-engineering/section-chief/self-check";

/// What an input method shows before it is committed.
async fn composes(page: &Page, text: &str) -> Outcome {
    let end = text.encode_utf16().count();
    let params = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
    page.cdp("Input.imeSetComposition", params).await?;
    Ok(())
}

/// Types kana into a field, rests until that would be saved, and goes on.
async fn composes_slowly(page: &Page, css: &str) -> Outcome {
    page.focus(css).await?;
    for shown in ["k", "か", "かか", "かかり"] {
        composes(page, shown).await?;
    }
    // Longer than a save waits: it must not cut the composition.
    tokio::time::sleep(tokio::time::Duration::from_millis(1_500)).await;
    composes(page, "かかりちょう").await
}

/// A composition in a field is committed as a whole, and one that another field cuts short stays.
async fn check_composition(page: &Page, css: &str, other: &str) -> Outcome {
    page.type_text(css, "次は").await?;
    composes_slowly(page, css).await?;
    page.insert("係長").await?;
    expect_eq("committed", page.value(css).await?, "次は係長".to_owned())?;
    composes(page, "になる").await?;
    page.focus(other).await?;
    expect_eq(
        "cut by the focus",
        page.value(css).await?,
        "次は係長になる".to_owned(),
    )?;
    page.wait_saved().await
}

#[test]
fn an_input_method_is_never_cut_by_a_save() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 5).await?;
        page.click("#s-notes summary").await?;
        for css in ["#vision-5", "#note-will", "#plan-name"] {
            check_composition(page, css, "#vision-10").await?;
        }
        page.focus(".years-list .entry button").await?;
        page.press(Key::Enter).await?;
        for css in ["#entry-text", "#entry-note"] {
            check_composition(page, css, "#vision-10").await?;
        }
        page.reload().await?;
        page.wait_for("#vision-5").await?;
        expect_eq(
            "kept",
            page.value("#vision-5").await?,
            "次は係長になる".to_owned(),
        )?;
        expect_eq(
            "kept",
            page.value("#plan-name").await?,
            "次は係長になる".to_owned(),
        )?;

        page.go(CHECK).await?;
        page.wait_for(".rate textarea").await?;
        page.click(".rate summary").await?;
        let [note, example] =
            [1, 2].map(|it| format!(".rate:nth-of-type(1) .field:nth-of-type({it}) textarea"));
        check_composition(page, &note, &example).await
    })
}

#[test]
fn keys_inside_an_input_method_belong_to_it() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 5).await?;
        page.click_named("button", "項目を足す").await?;
        page.wait_for("#entry-text").await?;
        for key in ["Enter", "Escape"] {
            page.focus("#entry-text").await?;
            composes(page, "ぎじゅつし").await?;
            // As Chromium sends it: the key is the input method's, the code is the person's.
            let down = json!({
                "type": "rawKeyDown", "key": "Process", "code": key, "windowsVirtualKeyCode": 229,
            });
            page.cdp("Input.dispatchKeyEvent", down).await?;
            let escape = "document.querySelector('#entry-text').dispatchEvent(new KeyboardEvent('keydown', \
                 { key: arguments[0], bubbles: true, isComposing: true }))";
            page.run(escape, vec![json!(key)]).await?;
            expect_eq("the form", page.count("#entry-text").await?, 1)?;
            page.insert("技術士").await?;
        }
        expect_eq("the text", page.value("#entry-text").await?, "技術士技術士".to_owned())
    })
}

/// Puts this on the clipboard and pastes it where the focus is.
async fn pastes(page: &Page, plain: &str, html: &str) -> Outcome {
    let script = "const [plain, html] = arguments; \
        const of = (text, type) => new Blob([text], { type }); \
        const all = { 'text/plain': of(plain, 'text/plain') }; \
        if (html) all['text/html'] = of(html, 'text/html'); \
        return navigator.clipboard.write([new ClipboardItem(all)])";
    page.run(script, vec![json!(plain), json!(html)]).await?;
    let paste = json!({
        "type": "keyDown", "key": "v", "code": "KeyV", "modifiers": 2, "commands": ["paste"],
    });
    page.cdp("Input.dispatchKeyEvent", paste).await?;
    Ok(())
}

/// A field shows this, soon.
async fn expect_field(page: &Page, css: &str, text: &str) -> Outcome {
    let shows = format!(
        "return document.querySelector({}).value === {}",
        json!(css),
        json!(text)
    );
    page.wait_until(&format!("{css} shows 「{text}」"), &shows)
        .await
}

#[test]
fn what_is_pasted_is_plain_text_and_too_much_of_it_is_told_of() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 5).await?;
        let permissions =
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.cdp("Browser.grantPermissions", permissions).await?;
        let cells =
            "<table><tr><td>2030</td><td>係長</td></tr><tr><td>2035</td><td>課長</td></tr></table>";
        let rich = "<p><b>太い</b><a href='https://example.com/'>リンク</a></p>";
        for (plain, html, kept) in [
            ("2030\t係長\r\n2035\t課長", cells, "2030\t係長\n2035\t課長"),
            ("太いリンク", rich, "太いリンク"),
            ("一\u{202e}二\u{0}三", "", "一二三"),
        ] {
            page.type_text("#vision-5", "").await?;
            page.focus("#vision-5").await?;
            pastes(page, plain, html).await?;
            page.focus("#vision-10").await?;
            page.wait_until(
                "it is there",
                &format!(
                    "return document.querySelector('#vision-5').value === {}",
                    json!(kept)
                ),
            )
            .await?;
            page.wait_saved().await?;
            page.focus("#vision-5").await?;
            page.run("document.querySelector('#vision-5').select()", vec![])
                .await?;
        }
        page.type_text("#vision-10", "書いてあった文").await?;
        page.wait_saved().await?;
        // Twice the same: the field shows what is kept each time.
        for _ in 0..2 {
            pastes(page, &"長".repeat(1_000_000), "").await?;
            page.wait_text("main", "1つの欄に書けるのは10000文字までです")
                .await?;
            expect_field(page, "#vision-10", "書いてあった文").await?;
        }
        page.type_text("#plan-name", &"名".repeat(10_001)).await?;
        page.focus("#vision-10").await?;
        page.wait_until(
            "the name is the one that is kept",
            "return document.querySelector('#plan-name').value.length < 100",
        )
        .await?;
        page.reload().await?;
        page.wait_for("#vision-10").await?;
        expect_eq(
            "kept",
            page.value("#vision-10").await?,
            "書いてあった文".to_owned(),
        )?;
        // In a self-check too.
        page.go(CHECK).await?;
        page.click(".rate summary").await?;
        page.type_text(".rate textarea", "一言").await?;
        page.wait_saved().await?;
        for _ in 0..2 {
            pastes(page, &"短".repeat(1_000_000), "").await?;
            page.wait_text("main", "1つの欄に書けるのは10000文字までです")
                .await?;
            expect_field(page, ".rate textarea", "一言").await?;
        }
        Ok(())
    })
}

/// Fills a field as a password manager does: by its own setter, without the focus.
const FILL: &str = "const [css, text] = arguments;
    const field = document.querySelector(css);
    const kind = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, text);
    for (const it of ['input', 'change']) field.dispatchEvent(new Event(it, { bubbles: true }));";

#[test]
fn a_field_that_is_filled_from_outside_is_kept() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 5).await?;
        for (css, text) in [("#vision-10", "外から入った文"), ("#plan-name", "外から入った名前")] {
            page.run(FILL, vec![json!(css), json!(text)]).await?;
            page.wait_saved().await?;
        }
        page.reload().await?;
        page.wait_for("#vision-10").await?;
        expect_eq("the vision", page.value("#vision-10").await?, "外から入った文".to_owned())?;
        expect_eq("the name", page.value("#plan-name").await?, "外から入った名前".to_owned())?;
        // No field of a person's own words is offered to be filled.
        let open = "return [...document.querySelectorAll('main input:not([type=checkbox], [type=radio]), main textarea')] \
            .filter((it) => it.autocomplete !== 'off').map((it) => it.id)";
        expect_eq("fields", page.run(open, vec![]).await?, json!([]))
    })
}

/// Rewrites every text of the page as a translator does: its node goes, others take its place.
const TRANSLATE: &str =
    "const walk = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const all = [];
    while (walk.nextNode()) all.push(walk.currentNode);
    for (const it of all) {
      if (!it.data.trim() || it.parentElement.closest('textarea')) continue;
      const font = document.createElement('font');
      font.append(document.createElement('font'));
      font.firstChild.textContent = `translated ${it.data}`;
      it.replaceWith(font);
    }
    return all.length";

#[test]
fn a_page_that_a_translator_rewrote_goes_on() -> Outcome {
    Visit::new().run(async |page| {
        page.keep_draft(RANK, 5).await?;
        let texts = page.run(TRANSLATE, vec![]).await?;
        expect(texts.as_u64().is_some_and(|it| it > 100), || texts.to_string())?;
        page.type_text("#vision-5", "翻訳のあとに書いた文").await?;
        page.wait_saved().await?;
        page.focus("#axis-add").await?;
        page.press(Key::Enter).await?;
        page.type_text("#entry-text", "翻訳のあとに足した項目").await?;
        page.click_named("button", "この項目を足す").await?;
        page.wait_gone("#entry-text").await?;
        page.click("#plan-undo").await?;
        page.click("#plan-redo").await?;
        page.wait_saved().await?;
        // Other pages, each rewritten before it is left.
        for address in ["/training", "/dx", "/self-check", ""] {
            page.go(&format!("{RANK}{address}")).await?;
            page.wait_shown().await?;
            page.run(TRANSLATE, vec![]).await?;
        }
        page.go("#/plan").await?;
        page.wait_for("#vision-5").await?;
        expect_eq("the text", page.value("#vision-5").await?, "翻訳のあとに書いた文".to_owned())?;
        page.wait_until(
            "the line is there",
            "return document.querySelector('.years-list').textContent.includes('翻訳のあとに足した項目')",
        )
        .await
    })
}
