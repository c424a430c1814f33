//! The browser refuses to keep something: no room, no database, none that answers, a connection that is
//! lost. The page says so and what to do, gives everything away as a file, and loses nothing that it had
//! said to be kept.

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    inject::{aborts, denies, replaces, throws},
};

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const FIRST: &str = "保存できた案 髙";
const SECOND: &str = "保存できない間の案 🚃";
const THIRD: &str = "そのあとの案";
const ALERT: &str = "main [role=alert]";

/// When the browser begins to refuse.
#[derive(Clone, Copy, PartialEq)]
enum Since {
    /// It never kept anything.
    Start,
    /// In the midst of a visit.
    Middle,
    /// On the next visit.
    NextVisit,
}

/// What becomes of what is typed then.
#[derive(Clone, Copy, PartialEq)]
enum Then {
    /// It stays in memory, and the page says so.
    InMemory,
    /// It stays in memory until the browser keeps things again; then it is kept.
    KeptLater,
    /// It is kept all the same.
    Kept,
}

struct Case {
    name: &'static str,
    from: Since,
    /// Makes the browser refuse; `heal` undoes it.
    script: String,
    /// What the page says, and where.
    says: (&'static str, &'static str),
    then: Then,
}

const NO_SECOND_COPY: (&str, &str) = (
    "main [role=status]",
    "控え（localStorage）を書けないため、保存はIndexedDBだけに続けています",
);

fn cases() -> Vec<Case> {
    use Since::{Middle, NextVisit, Start};
    use Then::{InMemory, Kept, KeptLater};
    let case = |name, from, script, says, then| Case {
        name,
        from,
        script,
        says,
        then,
    };
    let silent = || {
        let by = "{ value: () => new EventTarget() }";
        replaces("IDBFactory.prototype", "open", by)
    };
    let full = || throws("Storage.prototype", "setItem", "QuotaExceededError");
    vec![
        case(
            "no database",
            Start,
            replaces(
                "globalThis",
                "indexedDB",
                "{ get: undefined, set: undefined, get() {} }",
            ),
            (ALERT, "閉じる前に、ファイルに書き出してください"),
            InMemory,
        ),
        case(
            "a database that is denied",
            Start,
            denies("indexedDB"),
            (ALERT, "閉じる前に、ファイルに書き出してください"),
            InMemory,
        ),
        case(
            "a database that never answers",
            Start,
            silent(),
            ("main", "ブラウザーの保存場所が応答しません"),
            InMemory,
        ),
        case(
            "everything denied",
            Start,
            denies("indexedDB") + &denies("localStorage"),
            (ALERT, "閉じる前に、ファイルに書き出してください"),
            InMemory,
        ),
        case(
            "localStorage denied",
            Start,
            denies("localStorage"),
            NO_SECOND_COPY,
            Kept,
        ),
        case("localStorage full", Middle, full(), NO_SECOND_COPY, Kept),
        case(
            "full, as Firefox named it",
            Middle,
            aborts("NS_ERROR_DOM_QUOTA_REACHED"),
            (ALERT, "この端末の空きが足りないため、保存できません"),
            KeptLater,
        ),
        case(
            "full, under a name nobody knows",
            Middle,
            aborts("NS_ERROR_FILE_NO_DEVICE_SPACE"),
            (
                ALERT,
                "保存できませんでした（NS_ERROR_FILE_NO_DEVICE_SPACE）",
            ),
            KeptLater,
        ),
        // The browser has closed it: the next transaction throws InvalidStateError by itself.
        case(
            "a connection that was closed",
            Middle,
            replaces(
                "IDBDatabase.prototype",
                "transaction",
                "{ value(...given) { heal(); this.close(); return before.value.apply(this, given); } }",
            ),
            (".saved[data-state=ok]", "保存済み"),
            Kept,
        ),
        case(
            "a connection that is lost again and again",
            Middle,
            throws("IDBDatabase.prototype", "transaction", "UnknownError"),
            (ALERT, "保存できませんでした（UnknownError）"),
            KeptLater,
        ),
        case(
            "a database that does not open on the next visit",
            NextVisit,
            throws("IDBFactory.prototype", "open", "UnknownError"),
            (ALERT, "控えの1件を表示しています"),
            KeptLater,
        ),
        case(
            "a database that does not answer on the next visit",
            NextVisit,
            silent(),
            (ALERT, "控えの1件を表示しています"),
            KeptLater,
        ),
    ]
}

#[test]
fn there_are_as_many_cases_as_are_promised() {
    // The browser's own quota is one more: full_disk.rs.
    assert_eq!(cases().len(), 12);
}

#[test]
fn a_browser_that_keeps_nothing_from_the_start() -> Outcome {
    all(Since::Start)
}

#[test]
fn a_browser_that_begins_to_refuse() -> Outcome {
    all(Since::Middle)
}

#[test]
fn a_browser_that_does_not_open_its_store_again() -> Outcome {
    all(Since::NextVisit)
}

fn all(from: Since) -> Outcome {
    for case in cases().into_iter().filter(|it| it.from == from) {
        let script = format!("if (location.search === '?refuses') {}", case.script);
        let outcome = Visit::new()
            .script(&format!("{{ {script} }}"))
            .run(async |page| walk(page, &case).await);
        outcome.map_err(|it| it.after(case.name))?;
    }
    Ok(())
}

/// The address in a browser that refuses, or does not.
fn address(route: &str, refuses: bool) -> String {
    let search = if refuses { "?refuses" } else { "?works" };
    format!("{search}{route}")
}

async fn walk(page: &mut Page, case: &Case) -> Outcome {
    page.goto(&address(RANK, case.from == Since::Start)).await?;
    page.draft(5).await?;
    page.choose_keeping().await?;
    if case.from != Since::Start {
        page.type_text("#vision-5", FIRST).await?;
        page.wait_saved().await?;
    }
    match case.from {
        Since::Start => {}
        Since::Middle => {
            page.run(&case.script, vec![]).await?;
        }
        Since::NextVisit => {
            page.goto(&address("#/plan", true)).await?;
            page.wait_for("#vision-5").await?;
            expect_eq(
                "the second copy",
                page.value("#vision-5").await?,
                FIRST.to_owned(),
            )?;
            page.wait_text(case.says.0, case.says.1).await?;
        }
    }
    refused(page, case, SECOND).await?;
    if case.then == Then::KeptLater {
        page.run("heal()", vec![]).await?;
        page.type_text("#vision-5", THIRD).await?;
        page.wait_saved().await?;
        page.wait_silent(ALERT).await?;
    }
    if case.says == NO_SECOND_COPY {
        expect_eq(
            "lines of it",
            page.count("main p.quiet[role=status]").await?,
            1,
        )?;
        page.go("#/about/device").await?;
        page.wait_text(NO_SECOND_COPY.0, NO_SECOND_COPY.1).await?;
    }
    // What the page said to be kept is there in a browser that works.
    page.goto(&address("#/plan", false)).await?;
    match case.then {
        Then::InMemory => {
            expect_eq("plans", page.records("plans").await?.len(), 0)?;
            page.wait_text("main", "保存ファイルから続ける").await
        }
        Then::KeptLater => shows(page, THIRD).await,
        Then::Kept => shows(page, SECOND).await,
    }
}

/// What is typed while the browser refuses: the page says how it stands and gives it away as a file.
async fn refused(page: &Page, case: &Case, text: &str) -> Outcome {
    page.type_text("#vision-5", text).await?;
    page.wait_text(case.says.0, case.says.1).await?;
    if case.then == Then::Kept {
        page.wait_saved().await?;
    } else {
        // Longer than a save waits.
        tokio::time::sleep(std::time::Duration::from_millis(1_200)).await;
        expect(!page.sees(".saved[data-state=ok]").await?, || {
            "the page says that it is kept".to_owned()
        })?;
    }
    if case.then == Then::Kept {
        page.click_named("button", "書き出す").await?;
    } else {
        // The way out stands beside the words.
        page.click(&format!("{ALERT} button")).await?;
    }
    let file = std::fs::read_to_string(page.downloaded().await?)?;
    expect(file.contains(text), || format!("the file holds {file}"))?;
    expect(page.value("#vision-5").await? == text, || {
        "the text is not in the field any more".to_owned()
    })
}

async fn shows(page: &Page, text: &str) -> Outcome {
    page.wait_for("#vision-5").await?;
    expect_eq("the text", page.value("#vision-5").await?, text.to_owned())
}
