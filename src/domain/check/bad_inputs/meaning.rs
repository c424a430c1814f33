//! Packs that do not hold together: B17 to B19, B47, B50.

use super::{check_only, check_said, check_sound, problems, with};
use crate::domain::{
    guide::{Person, fixture::who},
    read::MOST_FAULTS,
};

#[test]
fn b18_ids() {
    const NO_ID: &str =
        "はidに使えません。 半角の英小文字と数字を、1つずつのハイフンでつないでください";
    for id in [
        "",
        "a/b",
        "#",
        "\\\"",
        "<b>",
        "Tr-1",
        "研修",
        "a--b",
        "-a",
        "a b",
        "__proto__",
    ] {
        check_said(
            &with("\"id\": \"tr-1\"", &format!("\"id\": \"{id}\"")),
            NO_ID,
        );
    }
    check_said(
        &with(
            "\"id\": \"tr-1\"",
            &format!("\"id\": \"{}\"", "a".repeat(65)),
        ),
        NO_ID,
    );
    check_only(
        &with("\"id\": \"tr-1\"", "\"id\": \"dx-1\""),
        "（trainings[0].id）：id「dx-1」は tracks[0].levels[0].id でも使われています。 どちらかを別のidにしてください。",
    );
    check_said(
        &with("\"id\": \"chief\"", "\"id\": \"clerk\""),
        "id「clerk」は ranks[0].id でも使われています。",
    );
    check_only(
        &with("\"id\": \"talk\"", "\"id\": \"gap-1\""),
        "（gaps[0].id）：id「gap-1」は year[0].id でも使われています。",
    );
    check_only(
        &with("\"id\": \"hoshi\"", "\"id\": \"plan\""),
        "（town.id）：「plan」はアプリが使うidです。 別のidにしてください。",
    );
    check_said(
        &with("\"id\": \"office\"", "\"id\": \"glossary\""),
        "（jobs[0].id）：「glossary」はアプリが使うidです。",
    );
}

#[test]
fn b19_references_that_lead_nowhere() {
    const CASES: [(&str, &str, &str); 7] = [
        (
            "\"src\": \"s-1\"},\n    {\"id\": \"chief\"",
            "\"src\": \"s-2\"},\n    {\"id\": \"chief\"",
            "（ranks[0].src）：「s-2」という出典（documents の sections）がありません。 「s-1」のまちがい",
        ),
        (
            "\"next\": [\"chief\"]",
            "\"next\": [\"cheif\"]",
            "（ranks[0].next[0]）：「cheif」という職位（ranks）がありません。 「chief」のまちがいではありませんか。",
        ),
        (
            "\"ladder\": [\"clerk\", \"chief\"]",
            "\"ladder\": [\"mayor-of-hoshi\"]",
            "「mayor-of-hoshi」という職位（ranks）がありません。 あるidにするか、先に書き足してください。",
        ),
        (
            "\"requires\": [\"dx-1\"]",
            "\"requires\": [\"dx-9\"]",
            "（tracks[0].levels[1].requires[0]）：「dx-9」という項目がありません。",
        ),
        (
            "\"requires\": [\"dx-1\"]",
            "\"requires\": [\"chief\"]",
            "「chief」という項目がありません。",
        ),
        (
            "\"src\": \"s-1\", \"levels\"",
            "\"levels\"",
            "（tracks[0]）：出典（src）がありません。 documents の sections にあるidを書いてください。",
        ),
        (
            "\"why\": \"表が欠けている。\", ",
            "",
            "（gaps[0]）：推定や欠けの理由（why）がありません。",
        ),
    ];
    for (part, other, said) in CASES {
        check_said(&with(part, other), said);
    }
    let stated = "（gaps[0]）：gaps の certainty が「書かれている」になっています。";
    check_only(
        &with("\"certainty\": \"lost\"", "\"certainty\": \"stated\""),
        stated,
    );
}

#[test]
fn b19_b47_circles() {
    const CIRCLE: &str = "の next をたどると自分に戻ります。 next を見直してください。";
    check_only(
        &with("\"next\": [\"chief\"]", "\"next\": [\"clerk\"]"),
        &format!("（ranks[0].next）：職位「clerk」{CIRCLE}"),
    );
    let circle = with("\"next\": []", "\"next\": [\"clerk\"]");
    check_said(
        &circle,
        &format!("（ranks[0].next）：職位「clerk」{CIRCLE}"),
    );
    check_said(
        &circle,
        &format!("（ranks[1].next）：職位「chief」{CIRCLE}"),
    );
    // Levels may be wound around one another: whoever asks for what comes first gets an answer.
    let wound = with(
        "\"requires\": [\"dx-1\"]",
        "\"requires\": [\"dx-2\", \"dx-1\"]",
    );
    let wound = wound.replacen(
        "\"label\": \"入門\"",
        "\"label\": \"入門\", \"requires\": [\"dx-2\"]",
        1,
    );
    let wound = wound.replacen("\"mode\"", "\"kind\": \"tr-1\", \"mode\"", 1);
    let wound = wound.replacen(
        "\"label\": \"主任\"",
        "\"label\": \"主任\", \"read_as\": \"chief\"",
        1,
    );
    let catalog = check_sound(&wound);
    for rank in ["clerk", "chief"] {
        let who = who("office", rank, Some(3));
        let person = Person::find(&catalog, &who).unwrap();
        assert!(person.next_steps("2026-11-20".parse().unwrap()).len() > 1);
    }
}

#[test]
fn b47_nobody_and_everybody() {
    const EMPTY: &str = "一覧が空です。 1つ以上書いてください。";
    const JOBS: &str = "{\"id\": \"office\", \"label\": \"事務\", \"aliases\": [\"行政\"], \"ladder\": [\"clerk\", \"chief\"], \"src\": \"s-1\"}";
    check_only(&with(JOBS, ""), &format!("（jobs）：{EMPTY}"));
    check_only(
        &with("\"ladder\": [\"clerk\", \"chief\"]", "\"ladder\": []"),
        &format!("（jobs[0].ladder）：{EMPTY}"),
    );
    let many = |one: &dyn Fn(usize) -> String, count| {
        let list: Vec<String> = (0..count).map(one).collect();
        list.join(",")
    };
    let job = |it: usize| {
        format!(
            "{{\"id\": \"job-{it}\", \"label\": \"職{it}\", \"ladder\": [\"clerk\"], \"src\": \"s-1\"}}"
        )
    };
    check_only(
        &with(JOBS, &many(&job, 5_000)),
        "（jobs）：500をこえて並んでいます。 500までにしてください。",
    );
    check_sound(&with(JOBS, &many(&job, 500)));
    let rank = |it: usize| {
        format!(
            "{{\"id\": \"r{it}\", \"label\": \"級{it}\", \"next\": [\"r{}\"], \"src\": \"s-1\"}},",
            it + 1
        )
    };
    let chain = |count: usize| {
        let list: String = (0..count).map(rank).collect();
        let last = format!("{{\"id\": \"r{count}\", \"label\": \"長\", \"src\": \"s-1\"}},");
        with("\"ranks\": [", &format!("\"ranks\": [{list}{last}"))
    };
    check_only(&chain(5_000), "（ranks）：500をこえて並んでいます。");
    check_sound(&chain(400));
}

/// However much is wrong, it is said soon, and not more of it than anyone mends at once.
#[test]
fn b17_a_hundred_thousand_mistakes() {
    for one in ["[],", "{},", "{\"id\": \"x\"},", "\"x\","] {
        let text = with(
            "\"trainings\": [",
            &format!("\"trainings\": [{}", one.repeat(70_000)),
        );
        assert_eq!(problems(&text).len(), MOST_FAULTS, "{one}");
    }
    let unknown: Vec<String> = (0..20_000).map(|it| format!("\"rank-no-{it}\"")).collect();
    let text = with(
        "\"next\": [\"chief\"]",
        &format!("\"next\": [{}]", unknown.join(",")),
    );
    assert_eq!(problems(&text).len(), MOST_FAULTS);
}

/// A number as a document prints it is text and stays as printed; where the program counts, it says
/// what to write.
#[test]
fn b50_numbers_as_printed() {
    const PRINTED: [&str; 6] = ["1,000", "３．３０", "約三分の一", "36.5℃", "令和８年", "▲3"];
    for text in PRINTED {
        let pack = with(
            "\"gaps\"",
            &format!("\"indicators\": [{}], \"gaps\"", indicator(text)),
        );
        let catalog = check_sound(&pack);
        let shown = format!("{:?}", catalog.pack().indicators);
        assert!(shown.contains(text), "{shown}");
    }
    for number in ["\"1,000\"", "\"５\"", "\"三\"", "\"令和8年\""] {
        check_only(
            &with("\"from\": 5", &format!("\"from\": {number}")),
            "（year[0].months.from）：文字列が書かれています。 整数を書いて",
        );
    }
    check_only(
        &with("\"from\": 5", "\"from\": ５"),
        "全角の「５」があります。 半角の「5」にしてください。",
    );
    check_only(
        &with("\"code\": \"999996\"", "\"code\": \"９９９９９６\""),
        "団体コードではありません。 全国地方公共団体コード（半角の数字6けた）",
    );
}

fn indicator(text: &str) -> String {
    format!(
        r#"{{"id": "ind-1", "label": "人数", "kind": "target", "target": {{"number": {{"text": "{text}"}}}}, "src": "s-1"}}"#
    )
}
