//! The same folder with a file for each of Japan's municipalities: what a visit then asks for, and how
//! quickly a town is found among all.

use std::{fs, path::Path};

use e2e::{
    Failure, Outcome,
    browser::{Browser, BrowserOptions},
    folder,
    profile::Profile,
};
use serde::Serialize;
use serde_json::{Value, json};
use xtask::{pack, server::Server};

use crate::{find::until, rounds::median, serve};

/// The municipalities of Japan, without wards of cities.
const MUNICIPALITIES: usize = 1_741;

/// What a visit is for.
const VISITS: [(&str, &str, &str); 2] = [
    ("start page", "#/", "路線図"),
    (
        "search in one town",
        "#/search?q=%E7%A0%94%E4%BF%AE&town=kitakyushu",
        "さがす",
    ),
];

/// What a visit asked for, in the folder as it is and in the one with all towns.
#[derive(Clone, Debug, Serialize)]
pub struct Asked {
    /// What the visit is for.
    pub visit: &'static str,
    /// The requests: as it is, with all towns.
    pub requests: (usize, usize),
    /// The bytes that were sent: as it is, with all towns.
    pub bytes: (u64, u64),
}

/// What was measured.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ManyTowns {
    /// The visits.
    pub visits: Vec<Asked>,
    /// The list of towns under brotli, in bytes.
    pub list: usize,
    /// From a keystroke in the town field to the frame that shows the towns, in milliseconds.
    pub keystrokes: Vec<f64>,
}

/// Makes the folder, visits both and types into the town field.
pub async fn measure(dist: &Path, as_it_is: &Server) -> Outcome<ManyTowns> {
    let all = tempfile::tempdir()?;
    fill(dist, all.path())?;
    let list = fs::read(all.path().join("towns.json"))?;
    let server = serve(all.path().to_owned())?;
    let mut visits = Vec::new();
    for (visit, hash, heading) in VISITS {
        let before = asked(as_it_is, hash, heading).await?;
        let after = asked(&server, hash, heading).await?;
        visits.push(Asked {
            visit,
            requests: (before.0, after.0),
            bytes: (before.1, after.1),
        });
    }
    Ok(ManyTowns {
        visits,
        list: xtask::compress::brotli(&list, xtask::compress::BEST).len(),
        keystrokes: keystrokes(&server).await?,
    })
}

/// The folder with as many towns as there are. Their names are made up of common characters and
/// their readings, about as long as real ones.
fn fill(dist: &Path, all: &Path) -> Outcome {
    folder::copy(dist, all)?;
    let shipped = fs::read_dir(all.join("packs"))?.count();
    for number in 0..MUNICIPALITIES - shipped {
        let name = Name::of(number);
        let mut town: Value = serde_json::from_str(&pack::new::skeleton(&name.id)?)?;
        for (place, value) in [
            ("/town/code", format!("{:06}", 500_000 + number)),
            ("/town/name/ja", name.kanji),
            ("/town/name/reading", name.reading),
            ("/town/prefecture", name.prefecture),
        ] {
            let Some(it) = town.pointer_mut(place) else {
                return Err(Failure::new(format!("the skeleton has no {place}")));
            };
            *it = json!(value);
        }
        let file = all.join(format!("packs/{}.json", name.id));
        fs::write(file, serde_json::to_string_pretty(&town)?)?;
    }
    let listed = pack::index::write(all)?;
    if listed.towns == MUNICIPALITIES {
        return Ok(());
    }
    Err(Failure::new(format!("{listed:?}")))
}

/// The name of a made-up town.
struct Name {
    id: String,
    kanji: String,
    reading: String,
    prefecture: String,
}

impl Name {
    fn of(number: usize) -> Self {
        const SYLLABLES: [(&str, &str, &str); 40] = [
            ("山", "やま", "yama"),
            ("川", "かわ", "kawa"),
            ("田", "た", "ta"),
            ("野", "の", "no"),
            ("原", "はら", "hara"),
            ("松", "まつ", "matsu"),
            ("浜", "はま", "hama"),
            ("島", "しま", "shima"),
            ("津", "つ", "tsu"),
            ("崎", "さき", "saki"),
            ("沢", "さわ", "sawa"),
            ("宮", "みや", "miya"),
            ("石", "いし", "ishi"),
            ("岩", "いわ", "iwa"),
            ("高", "たか", "taka"),
            ("大", "おお", "oo"),
            ("小", "こ", "ko"),
            ("西", "にし", "nishi"),
            ("東", "ひがし", "higashi"),
            ("北", "きた", "kita"),
            ("南", "みなみ", "minami"),
            ("上", "かみ", "kami"),
            ("下", "しも", "shimo"),
            ("中", "なか", "naka"),
            ("森", "もり", "mori"),
            ("林", "はやし", "hayashi"),
            ("竹", "たけ", "take"),
            ("梅", "うめ", "ume"),
            ("花", "はな", "hana"),
            ("鳥", "とり", "tori"),
            ("鶴", "つる", "tsuru"),
            ("亀", "かめ", "kame"),
            ("富", "とみ", "tomi"),
            ("豊", "とよ", "toyo"),
            ("吉", "よし", "yoshi"),
            ("福", "ふく", "fuku"),
            ("安", "やす", "yasu"),
            ("藤", "ふじ", "fuji"),
            ("桜", "さくら", "sakura"),
            ("青", "あお", "ao"),
        ];
        const KINDS: [(&str, &str); 3] = [("市", "し"), ("町", "ちょう"), ("村", "むら")];
        let of = |at: usize| {
            SYLLABLES
                .get(at % SYLLABLES.len())
                .copied()
                .unwrap_or_default()
        };
        // Spread, so that neighbours in the list are not alike.
        let mixed = number * 1_103 % (SYLLABLES.len() * SYLLABLES.len() * 2);
        let parts = [of(mixed), of(mixed / SYLLABLES.len() + mixed % 7)];
        let kind = KINDS.get(number % KINDS.len()).copied().unwrap_or_default();
        let prefecture = number * 47 / MUNICIPALITIES;
        let join = |part: fn(&(&'static str, &'static str, &'static str)) -> &'static str| {
            parts.iter().map(part).collect::<String>()
        };
        Self {
            id: format!("{}-{number}", join(|it| it.2)),
            kanji: join(|it| it.0) + kind.0,
            reading: join(|it| it.1) + kind.1,
            prefecture: join(|it| it.0).chars().take(1).collect::<String>()
                + of(prefecture).0
                + "県",
        }
    }
}

/// The requests of a first visit and the bytes they moved.
async fn asked(server: &Server, hash: &str, heading: &str) -> Outcome<(usize, u64)> {
    let browser = Browser::start(Profile::new()?, BrowserOptions::default()).await?;
    server.clear_requests();
    let client = browser.client();
    client
        .goto(&format!("{}{hash}", server.url_at("localhost")))
        .await?;
    let there = "return !document.getElementById('start')
        && !!document.querySelector('#app h1')?.textContent.includes(arguments[0])
        && (!location.hash.includes('q=') || !!document.querySelector('.hits'))";
    until(client, there, vec![json!(heading)]).await?;
    // What is fetched ahead belongs to the visit.
    tokio::time::sleep(tokio::time::Duration::from_secs(2)).await;
    let asked = server.requests();
    Ok((asked.len(), asked.iter().map(|it| it.bytes_sent).sum()))
}

/// Types into the field as a person does, a character at a time. As with the choice of a rank the wait
/// for the next tick of the screen is left out.
const TYPE: &str = r"const [words, done] = arguments;
const frame = () => new Promise((go) => requestAnimationFrame(() => {
  const begun = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => go(performance.now() - begun);
  port2.postMessage(0);
}));
const field = document.querySelector('#find-town');
const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
const shown = () => document.querySelector('.find')?.textContent;
(async () => {
  const taken = [];
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1) {
      await frame();
      const before = shown();
      set.call(field, word.slice(0, length));
      const start = performance.now();
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (let turn = 0; turn < 50 && shown() === before; turn += 1) await Promise.resolve();
      const changed = performance.now() - start;
      taken.push(changed + await frame());
    }
  }
  return taken;
})().then(done, (error) => done(String(error)));";

async fn keystrokes(server: &Server) -> Outcome<Vec<f64>> {
    let browser = Browser::start(Profile::new()?, BrowserOptions::unpaced()).await?;
    let client = browser.client();
    client
        .goto(&format!("{}#/", server.url_at("localhost")))
        .await?;
    let there =
        "return !document.getElementById('start') && !!document.querySelector('#find-town')";
    until(client, there, Vec::new()).await?;
    let begin = "document.querySelector('#find-town').focus(); return true";
    until(client, begin, Vec::new()).await?;
    // The first word also brings the list and warms the code.
    let words = json!([
        "やま",
        "きたきゅうしゅう",
        "まつかわ",
        "山",
        "鶴亀",
        "5003",
        "とよ",
        "さくらむら"
    ]);
    client.execute_async(TYPE, vec![json!(["やま"])]).await?;
    let come = "return document.querySelectorAll('.find .choice a').length > 0";
    until(client, come, Vec::new()).await?;
    let found = client.execute_async(TYPE, vec![words]).await?;
    let Value::Array(times) = &found else {
        return Err(Failure::new(format!("typing a town: {found}")));
    };
    let times: Vec<f64> = times.iter().filter_map(Value::as_f64).collect();
    match median(&times) {
        Some(_) => Ok(times),
        None => Err(Failure::new("nothing could be typed")),
    }
}
