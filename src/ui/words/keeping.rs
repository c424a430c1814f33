use super::words;

words! {
    /// Earlier revisions, and how safe what is kept is.
    KeepingWords {
        title: "前の版",
        in_file: "ファイルに書き続ける",
        in_file_lead: "選んだファイルに、変えるたびに全部のプランを書きます。USBメモリや自分だけのフォルダーを選べます。このページを開いている間だけ続きます。",
        in_file_choose: "書き続けるファイルを選ぶ",
        in_file_writing: "「{}」に書いています。",
        in_file_written: "「{}」に書きました（{}）。",
        in_file_failed: "「{}」に書けませんでした。{}",
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
        changed_days: "書き出していない変更が、{}日分あります。ファイルにも書き出しておくと安心です。",
    }
}
