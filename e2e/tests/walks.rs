//! Two people, each from the start page to a printed sheet and a backup that comes back in another
//! browser: by mouse on a wide page, and by keyboard only on one as narrow as a phone.

use std::{fs, path::Path};

use e2e::{
    Failure, Outcome, Page, Visit,
    failure::{expect, expect_eq},
    inject::SHOW_FILE_FIELD,
    key::Key,
};

const VISION: &str = "窓口の仕事を一人で受け持ち、後輩に教えられる 髙";
const ASK: &str = "夏までに研修へ行きたい";

/// A new hire of Kumamoto.
const NEW_HIRE: [&str; 3] = ["熊本市", "事務職", "主事級"];
/// A civil engineer of Kitakyushu.
const ENGINEER: [&str; 3] = ["北九州市", "土木", "主任"];

/// What the person works with.
#[derive(Clone, Copy, PartialEq)]
enum Hand {
    Mouse,
    Keyboard,
}

impl Hand {
    /// Presses a link or a button.
    async fn press(self, page: &Page, role: &str, name: &str) -> Outcome {
        match self {
            Self::Mouse => page.click_named(role, name).await,
            Self::Keyboard => {
                page.tab_to(name).await?;
                page.press(Key::Enter).await
            }
        }
    }

    /// Opens the part of the plan for notes.
    async fn open_notes(self, page: &Page) -> Outcome {
        match self {
            Self::Mouse => page.click("summary:has(#notes)").await,
            Self::Keyboard => {
                page.tab_to("考えの整理").await?;
                page.press(Key::Enter).await
            }
        }
    }

    /// Writes into a field.
    async fn write(self, page: &Page, id: &str, text: &str) -> Outcome {
        match self {
            Self::Mouse => page.click(&format!("#{id}")).await?,
            Self::Keyboard => {
                let mut is_there = false;
                for _ in 0..300 {
                    page.press(Key::Tab).await?;
                    let focused = page.run("return document.activeElement?.id ?? ''", vec![]);
                    is_there = focused.await?.as_str() == Some(id);
                    if is_there {
                        break;
                    }
                }
                if !is_there {
                    return Err(Failure::new(format!("Tab never comes to #{id}")));
                }
            }
        }
        page.insert(text).await
    }
}

#[test]
fn a_new_hire_by_mouse() -> Outcome {
    walk(NEW_HIRE, Hand::Mouse)
}

#[test]
fn a_new_hire_by_keyboard() -> Outcome {
    walk(NEW_HIRE, Hand::Keyboard)
}

#[test]
fn an_engineer_by_mouse() -> Outcome {
    walk(ENGINEER, Hand::Mouse)
}

#[test]
fn an_engineer_by_keyboard() -> Outcome {
    walk(ENGINEER, Hand::Keyboard)
}

fn walk(who: [&str; 3], hand: Hand) -> Outcome {
    let folder = tempfile::tempdir()?;
    let backup = folder.path().join("keikaku-20260402.json");
    let mut lines = 0;
    let visit = || {
        let visit = Visit::new().today("2026-04-02");
        match hand {
            Hand::Mouse => visit,
            Hand::Keyboard => visit.size(360, 740),
        }
    };
    visit().run(async |page| {
        to_a_kept_plan(page, who, hand).await?;
        hand.write(page, "vision-5", VISION).await?;
        hand.open_notes(page).await?;
        hand.write(page, "note-ask", ASK).await?;
        page.wait_saved().await?;
        lines = page.count(".entry").await?;
        expect(lines > 0, || "the draft has no line".to_owned())?;
        hand.press(page, "button", "書き出す").await?;
        fs::copy(page.downloaded().await?, &backup)?;
        hand.press(page, "link", "面談シート").await?;
        page.wait_for(".sheet").await?;
        printed(page, who).await
    })?;
    visit().run(async |page| brought_back(page, &backup, hand, lines).await)
}

async fn to_a_kept_plan(page: &mut Page, who: [&str; 3], hand: Hand) -> Outcome {
    page.goto("#/").await?;
    for choice in who {
        hand.press(page, "link", choice).await?;
        page.wait_shown().await?;
    }
    page.wait_text("h1", who[2]).await?;
    hand.press(page, "button", "5年のプランを作る").await?;
    page.wait_for("#vision-5").await?;
    hand.press(page, "button", "この端末に保存する").await?;
    page.wait_saved().await
}

/// One or two pages, with what the person wrote as text.
async fn printed(page: &Page, who: [&str; 3]) -> Outcome {
    let pdf = page.print().await?;
    expect((1..=2).contains(&pdf.pages()), || {
        format!("the sheet has {} pages", pdf.pages())
    })?;
    let text = pdf.words()?;
    for wanted in [VISION, ASK, who[0], who[1], who[2]] {
        expect(text.has(wanted), || {
            format!("「{wanted}」 is not on paper: {text}")
        })?;
    }
    Ok(())
}

async fn brought_back(page: &mut Page, backup: &Path, hand: Hand, lines: usize) -> Outcome {
    page.goto("#/").await?;
    hand.press(page, "link", "保存ファイルから続ける").await?;
    page.wait_text("main", "保存ファイルから続ける").await?;
    page.run(SHOW_FILE_FIELD, vec![]).await?;
    hand.press(page, "button", "ファイルを選ぶ").await?;
    page.choose_file("#picked", backup).await?;
    page.wait_text("main", "まだ何も変わっていません").await?;
    hand.press(page, "button", "取り込む").await?;
    page.wait_for("#vision-5").await?;
    expect_eq(
        "the vision",
        page.value("#vision-5").await?,
        VISION.to_owned(),
    )?;
    expect_eq("lines", page.count(".entry").await?, lines)?;
    hand.press(page, "button", "この端末に保存する").await?;
    page.wait_saved().await
}
