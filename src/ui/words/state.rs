use super::words;

words! {
    /// Loading, missing, broken.
    StateWords {
        loading: "{}の資料を開いています",
        loading_short: "読み込んでいます。",
        missing_title: "資料を開けません",
        missing_lead: "ほかの自治体の資料と、保存したプランは、そのまま使えます。",
        broken_title: "資料に直すところがあります",
        broken_lead: "この自治体の資料（パック）に{}件の問題があるため、表示していません。まちがった内容を見せないためです。",
        broken_file: "ファイル：{}",
        problem_place: "場所",
        problem_what: "問題",
        problem_remedy: "直し方",
        line_column: "{}行",
        character: "{}文字目",
        whole_file: "ファイル全体",
        tell: "この資料を用意した担当部署に、この画面を知らせてください。",
        again: "もう一度読み込む",
        unknown_title: "見つからないページ",
        unknown_page: "「{}」というページはありません。",
        unknown_town: "「{}」という自治体の資料はありません。",
        unknown_job: "「{}」という職種はありません。",
        unknown_rank: "「{}」という職位はありません。",
        nearest: "近いもの：",
        reserved_title: "このページは、この版にはまだありません",
        reserved_lead: "アドレスは、これからの版のために空けてあります。",
        to_start: "はじめの画面へ",
        choose_again: "選びなおす",
        no_site: "設定ファイル（site.json）を読めなかったので、はじめの設定で動いています。",
    }
}
