//! Numbers beside their years: whoever quotes a row quotes what belongs together.

use e2e::{
    Outcome, Visit,
    failure::{expect, expect_eq},
    pack::{Json, Pack, dense},
    routes::TOWNS,
};

#[test]
fn every_target_stands_in_one_row_with_its_year() -> Outcome {
    Visit::new().run(async |page| {
        page.goto("#/").await?;
        let mut seen = 0;
        for town in TOWNS {
            let pack = Pack::read(town)?;
            page.go(&format!("#/{town}/figures")).await?;
            let piled = page
                .count("main td:has(.figs__value ~ .figs__value)")
                .await?;
            expect_eq(&format!("{town}: cells of several values"), piled, 0)?;
            let rows = page.all("main tbody tr").await?;
            let rows: Vec<String> = rows.iter().map(|it| dense(it)).collect();
            for track in pack.list("tracks") {
                for level in track.items("levels") {
                    for target in level.items("targets") {
                        let number = target.get("number").map(|it| it.text("text"));
                        let parts = [level.label(), number.unwrap_or_default(), target.text("by")];
                        let is_row = |row: &String| parts.iter().all(|it| row.contains(&dense(it)));
                        expect(rows.iter().any(is_row), || {
                            format!("{town}: no row has {parts:?}")
                        })?;
                        seen += 1;
                    }
                }
            }
        }
        expect(seen > 20, || format!("only {seen} targets were looked for"))
    })
}
