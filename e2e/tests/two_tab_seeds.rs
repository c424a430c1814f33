//! Two tabs, each edited, taken over and reloaded in any order: nothing that was kept is lost. Even
//! seeds have the writing given from tab to tab, odd ones only what the store refuses.
//!
//! `NAVI_SEEDS` is how many; `cargo xtask soak` sets it.

use std::{collections::BTreeSet, env, time::Duration};

use e2e::{
    Outcome, Page, Visit,
    failure::{expect, expect_eq},
    inject::{NO_LOCKS, UNGUARDED},
};
use serde_json::json;

const RANK: &str = "#/kitakyushu/civil-engineering/section-chief";
const SEEDS: u64 = 10;
const OPERATIONS: u64 = 40;

/// Before the app: the marks in every text whose transaction is complete. They outlive a reload.
const WATCH: &str = r"const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (row, ...rest) {
  if (this.name === 'plans') {
    this.transaction.addEventListener('complete', () => {
      sessionStorage.acked = (sessionStorage.acked ?? '') + (row.text.match(/〔\d+〕/g) ?? []).join('');
    });
  }
  return put.call(this, row, ...rest);
};";

/// One thing a person does: they settle a conflict for both, take the writing over, or write a mark.
const ACT: &str = r"const [mark] = arguments;
const button = (name) => [...document.querySelectorAll('button')].find((it) => it.textContent.includes(name));
const both = button('この画面の内容を別のプランとして残す');
if (both) { both.click(); return 'both'; }
const field = document.querySelector('#vision-5');
if (!field) return 'elsewhere';
if (field.matches(':disabled')) { button('このタブで編集する')?.click(); return 'taken over'; }
field.value += mark;
field.dispatchEvent(new Event('input', { bubbles: true }));
return 'written';";

struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

#[test]
fn no_kept_edit_is_lost_between_two_tabs() -> Outcome {
    seeds(0)
}

/// The other half, in browsers beside the first.
#[test]
fn none_is_lost_in_other_courses_either() -> Outcome {
    seeds(1)
}

fn seeds(first: usize) -> Outcome {
    let seeds = env::var("NAVI_SEEDS").ok().and_then(|it| it.parse().ok());
    let seeds: u64 = seeds.unwrap_or(SEEDS);
    let mut marks = 0;
    for seed in (0..seeds).skip(first).step_by(2) {
        marks += course(seed)?;
    }
    eprintln!("two tabs: {marks} marks were kept and none was lost");
    expect(marks > 0, || "nothing was kept".to_owned())
}

/// One course; how many marks were kept.
fn course(seed: u64) -> Outcome<usize> {
    let guards = match seed % 4 {
        0 | 1 => "",
        2 => NO_LOCKS,
        _ => UNGUARDED,
    };
    let mut kept = 0;
    Visit::new()
        .script(WATCH)
        .script(guards)
        .run(async |page| {
            let mut random = Random(seed);
            page.keep_draft(RANK, 5).await?;
            page.open_tab().await?;
            page.inject(WATCH).await?;
            page.inject(guards).await?;
            page.goto("#/plan").await?;
            page.wait_for("#vision-5").await?;
            for operation in 0..OPERATIONS {
                page.to_tab(usize::try_from(random.below(2)).unwrap_or_default())
                    .await?;
                match random.below(10) {
                    0 => page.reload().await?,
                    _ => {
                        page.run(ACT, vec![json!(format!("〔{operation}〕"))])
                            .await?;
                    }
                }
                tokio::time::sleep(Duration::from_millis(random.below(400))).await;
            }
            let mut acked = BTreeSet::new();
            for tab in [0, 1] {
                page.to_tab(tab).await?;
                tokio::time::sleep(Duration::from_millis(1_500)).await;
                acked.append(&mut acked_in(page).await?);
            }
            let texts: Vec<String> = page.plans().await?.into_iter().map(|it| it.text).collect();
            let lost: Vec<&String> = acked
                .iter()
                .filter(|mark| !texts.iter().any(|it| it.contains(mark.as_str())))
                .collect();
            kept = acked.len();
            expect_eq(
                &format!("lost in course {seed}"),
                lost,
                Vec::<&String>::new(),
            )
        })?;
    Ok(kept)
}

/// The marks that this tab was told are kept.
async fn acked_in(page: &Page) -> Outcome<BTreeSet<String>> {
    let acked = page
        .run("return sessionStorage.acked ?? ''", vec![])
        .await?;
    let acked = acked.as_str().unwrap_or_default();
    let marks = acked.split_inclusive('〕').map(str::to_owned);
    Ok(marks.collect())
}
