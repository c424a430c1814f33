//! Whatever a town has: labels meet nothing, everything lies inside, the order is the list's.

mod points;

use self::points::points;
use super::{Branch, Flag, Leg, Map, Station, map, shape::Area};

fn meet(one: Area, two: Area) -> bool {
    one.x < two.right() && two.x < one.right() && one.y < two.bottom() && two.y < one.bottom()
}

fn flag(words: Area) -> Area {
    Area {
        x: words.x - 13,
        y: words.y - 7,
        w: words.w + 26,
        h: words.h + 14,
    }
}

/// Everything wrong with a map.
pub fn faults(legs: &[Leg<'_>], map: &Map<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    let drawing = &map.drawing;
    let courses: Vec<Vec<(i32, i32)>> =
        drawing.strokes.iter().map(|it| points(&it.steps)).collect();
    let mut boxes: Vec<(String, Area)> = Vec::new();
    boxes.extend(
        drawing
            .stops
            .iter()
            .map(|it| (format!("station {}", it.name), it.label.area)),
    );
    boxes.extend(
        drawing
            .labels
            .iter()
            .map(|it| (format!("label {}", it.lines.concat()), it.area)),
    );
    boxes.extend(
        drawing
            .plates
            .iter()
            .map(|it| (format!("plate {}", it.lines.concat()), it.area.grown(8))),
    );
    boxes.extend(drawing.pins.iter().map(|it| {
        (
            format!("flag {}", it.flag.lines.concat()),
            flag(it.flag.area),
        )
    }));
    for (index, (name, area)) in boxes.iter().enumerate() {
        for (other, its) in boxes.iter().skip(index + 1) {
            if meet(*area, *its) {
                faults.push(format!("{name} meets {other}"));
            }
        }
        let inside = map.panels.iter().any(|it| {
            area.x >= it.area.x
                && area.right() <= it.area.right()
                && area.y >= it.area.y
                && area.bottom() <= it.area.bottom()
        });
        if !inside {
            faults.push(format!("{name} {area:?} leaves its panel"));
        }
        for stop in &drawing.stops {
            let round = Area {
                x: stop.at.0 - 15,
                y: stop.at.1 - 15,
                w: 30,
                h: 30,
            };
            if meet(*area, round) {
                faults.push(format!("{name} meets the station of {}", stop.name));
            }
        }
        for pin in &drawing.pins {
            let round = Area {
                x: pin.at.0 - 25,
                y: pin.at.1 - 25,
                w: 50,
                h: 50,
            };
            if meet(*area, round) {
                faults.push(format!("{name} meets the pin"));
            }
            let pole = Area {
                x: pin.at.0 - 2,
                y: pin.flag.area.bottom() + 8,
                w: 4,
                h: pin.at.1 - pin.flag.area.bottom() - 8,
            };
            if pin.has_pole && meet(*area, pole) {
                faults.push(format!("{name} meets the pole"));
            }
        }
        for course in &courses {
            let wide = area.grown(6);
            if course
                .iter()
                .any(|(x, y)| *x > wide.x && *x < wide.right() && *y > wide.y && *y < wide.bottom())
            {
                faults.push(format!("{name} {area:?} meets a line"));
            }
        }
    }
    for (index, stop) in drawing.stops.iter().enumerate() {
        for other in drawing.stops.iter().skip(index + 1) {
            if (stop.at.0 - other.at.0).abs() < 32 && (stop.at.1 - other.at.1).abs() < 32 {
                faults.push(format!(
                    "{} and {} stand on one spot",
                    stop.name, other.name
                ));
            }
        }
        if !map.panels.iter().any(|it| {
            meet(
                it.area,
                Area {
                    x: stop.at.0,
                    y: stop.at.1,
                    w: 1,
                    h: 1,
                },
            )
        }) {
            faults.push(format!("{} lies outside", stop.name));
        }
    }
    let order: Vec<&str> = drawing.stops.iter().map(|it| it.id).collect();
    let of_leg = |leg: &Leg<'_>| {
        let paths = leg.branches.iter().flat_map(|it| it.stations.iter());
        leg.stations
            .iter()
            .chain(paths)
            .map(|it| it.id.to_owned())
            .collect::<Vec<_>>()
    };
    if order != legs.iter().flat_map(of_leg).collect::<Vec<_>>() {
        faults.push("the order is not the list's".to_owned());
    }
    faults
}

#[track_caller]
pub fn check(name: &str, legs: &[Leg<'_>]) {
    let map = map(legs);
    let faults = faults(legs, &map);
    assert!(faults.is_empty(), "{name}: {faults:#?}");
    assert!(map.size.0 >= super::WIDTH);
}

/// A small generator of numbers, so that the same maps are tried each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides).unwrap()
    }
}

const NAMES: &str = "企画計画部門（各分野）まちづくり推進課プロジェクト・保健福祉センター／DX2030総務局人事ｼﾃｨ職種間交流";

fn name(dice: &mut Dice, most: u64) -> String {
    let from = dice.roll(40);
    let length = 1 + dice.roll(most);
    NAMES.chars().cycle().skip(from).take(length).collect()
}

fn stations(dice: &mut Dice, names: &[String], most: u64) -> Vec<usize> {
    (0..dice.roll(most + 1))
        .map(|_| dice.roll(names.len() as u64))
        .collect()
}

#[test]
fn no_labels_meet_whatever_a_town_has() {
    let mut dice = Dice(7);
    for round in 0..400 {
        let longest = [4, 8, 13, 25][dice.roll(4)];
        let names: Vec<String> = (0..20).map(|_| name(&mut dice, longest)).collect();
        let ids: Vec<String> = (0..200).map(|it| format!("f{it}")).collect();
        let mut next = ids.iter();
        let mut station = |index: usize| Station {
            id: next.next().unwrap(),
            label: &names[index],
        };
        let all = 1 + dice.roll(4);
        let mut legs = Vec::new();
        let most = [3, 7, 14][dice.roll(3)];
        for index in 0..all {
            let own = stations(&mut dice, &names, most);
            let paths = match dice.roll(4) {
                0 => 1 + dice.roll(4),
                _ if index + 1 == all => dice.roll(5),
                _ => 0,
            };
            let own: Vec<Station<'_>> = if paths > 0 && dice.roll(3) > 0 {
                Vec::new()
            } else {
                own.into_iter().map(&mut station).collect()
            };
            let mut branches = Vec::new();
            for pattern in 0..paths {
                let list: Vec<Station<'_>> = stations(&mut dice, &names, most.min(7))
                    .into_iter()
                    .map(&mut station)
                    .collect();
                branches.push(Branch {
                    label: &names[pattern],
                    pattern,
                    stations: list,
                });
            }
            let flag = (dice.roll(3) == 0).then(|| Flag {
                words: format!("現在地　{}", names[dice.roll(20)]),
                short: "現在地".to_owned(),
                is_maybe: false,
            });
            legs.push(Leg {
                label: names[dice.roll(20)].clone(),
                notes: vec![names[dice.roll(20)].clone()],
                centre: if dice.roll(2) == 0 {
                    vec!["3年程度".to_owned(), "で次の部署へ".to_owned()]
                } else {
                    Vec::new()
                },
                stations: own,
                branches,
                plate: (dice.roll(3) == 0).then(|| format!("＋ {}の6分野もつづく", names[0])),
                flag,
            });
        }
        check(&format!("round {round}"), &legs);
    }
}

#[test]
fn a_map_of_many_stages_grows() {
    let legs = vec![
        Leg {
            label: "とても長い名前の時期".to_owned(),
            ..Leg::default()
        };
        9
    ];
    check("nine stages", &legs);
    check("none", &[]);
}
