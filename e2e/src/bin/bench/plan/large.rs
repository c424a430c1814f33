//! The file of a plan with as many lines as it may have.

use serde_json::{Value, json};

/// Entries of the plan: as many as a plan may have.
const ENTRIES: usize = 500;
/// The plan's id.
pub const PLAN: &str = "00000000000000aa";

/// The plan as a file: its lines lie over ten years and all lanes, each with a text and a note.
pub fn file() -> String {
    let lanes = [
        "posting",
        "rank",
        "learning",
        "qualification",
        "dx",
        "interview",
        "life",
    ];
    let states = ["planned", "doing", "done", "idea"];
    let entries: Vec<Value> = (0..ENTRIES)
        .map(|it| {
            let year = 2026 + it % 11;
            let lane = lanes.get(it % lanes.len());
            let state = states.get(it % states.len());
            json!({
                "id": it + 1,
                "year": year,
                "until": year + it % 3,
                "lane": lane,
                "text": format!("道路計画の研修と現場の点検 {it}"),
                "note": "上司と話して決める。準備に半年かかる。",
                "state": state,
            })
        })
        .collect();
    let plan = json!({
        "app": "career-navi", "kind": "plan", "schema": 1, "min_reader": 1,
        "id": PLAN, "name": "大きなプラン",
        "town": { "id": "kitakyushu", "label": "北九州市" },
        "job": { "id": "civil-engineering", "label": "土木" },
        "rank": { "id": "section-chief", "label": "係長" },
        "pack_revision": "1", "document": "北九州市人財戦略",
        "start": 2026, "span_years": 10,
        "five_year_vision": "", "ten_year_vision": "",
        "entries": entries,
    });
    json!({
        "app": "career-navi", "kind": "plans", "schema": 1, "min_reader": 1, "exported": "2026-11-20",
        "plans": [plan],
    })
    .to_string()
}
