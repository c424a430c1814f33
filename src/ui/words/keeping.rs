use super::words;

words! {
    /// Earlier revisions, and how safe what is kept is.
    KeepingWords {
        title: "前の版",
        lead: "保存のたびに、前の版を残しています。新しいものほど細かく、古いものは日や月ごとに残ります。戻す前の版も残るので、また戻せます。",
        ask: "前の版を見る",
        none: "前の版はまだありません。",
        lines: "項目{}件",
        restore: "この版に戻す",
        ordinary: "変更の前",
        before_import: "ファイルを取り込む前",
        before_delete: "消す前",
        before_restore: "前の版に戻す前",
        before_clearing: "空にする前",
        same: "いまの内容と同じです。",
        only_then: "この版だけにある項目",
        only_now: "いまの内容だけにある項目",
        texts_differ: "名前、めざす姿や考えの整理の文が違います。",
        more: "ほかに{}件",
        taken_out: "消したプラン",
        taken_out_lead: "消したプランの最後の版は、30日のあいだ残っています。「残しているものを全部消す」を使うと、これも消えます。",
        ask_taken_out: "消したプランを見る",
        none_taken_out: "消したプランは残っていません。",
        bring_back: "このプランを元に戻す",
        persisted: "ブラウザーは、このサイトの内容を勝手に消さないと約束しています。",
        not_persisted: "ブラウザーは、空きが足りないときなどに、このサイトの内容を消すことがあります。大事なプランはファイルにも書き出してください。",
        closed: "保存場所を開けません",
        rebuild: "保存場所を作り直す",
        rebuild_lead: "まず、このページを開き直してください。それでも開けないときは、保存場所を作り直せます。見えている内容を新しい場所に入れます。古い場所のものは消しません。",
        no_second_copy: "控え（localStorage）を書けないため、保存はIndexedDBだけに続けています。大事なプランはファイルにも書き出してください。",
        changed_days: "書き出していない変更が、{}日分あります。ファイルにも書き出しておくと安心です。",
    }
}
