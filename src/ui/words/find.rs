use super::words;

words! {
    /// Finding a town by name.
    FindWords {
        label: "自治体を名前でさがす",
        help: "名前、よみ、都道府県、団体コードでさがせます。",
        coming: "自治体の一覧を読み込んでいます。",
        count: "{}件",
        none: "見つかりません。このアプリに資料のある自治体は{}です。",
        failed: "自治体の一覧を読み込めません。上の自治体は、そのまま選べます。",
        towns: "{}市区町村",
    }
}
