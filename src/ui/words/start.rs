use super::words;

words! {
    /// Start page and the three choices.
    StartWords {
        hero_first: "仕事のこれからを、",
        hero_second: "路線図で見る。",
        lead: "職種と職位を選ぶと、求められる力、異動の道すじ、学びと支援が1枚の線でつながります。5年後・10年後の自分の線も引けます。",
        choose: "3つ選ぶと、あなたの線が出ます",
        town: "自治体",
        job: "職種",
        rank: "職位",
        here: "いまここ",
        change_town: "（自治体）",
        change_job: "（職種）",
        job_help: "採用されたときの区分に近いものを選びます。",
        job_wait: "自治体を選ぶと、ここに職種が出ます。",
        rank_help: "いまの職位、または知りたい職位を選びます。",
        rank_wait: "職種を選ぶと、ここに職位が出ます。",
        from_file: "保存ファイルから続ける",
        resume: "続きから",
        open_plan: "このプランを開く",
        resume_note: "この端末だけに残っています。共用の端末では、使い終わったら消してください。",
        resume_memory: "このページを閉じると消えます。ファイルで持ち帰れます。",
        kept_here: "残しているものを見る・消す",
        years_axis: "{}の線。5年後と10年後に目標の印があります。",
    }
}
