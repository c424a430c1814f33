//! The guard itself: each thing that no page may do ends a visit that does not allow it.

use std::fs;

use e2e::{Breach, Outcome, Visit, failure::expect};

/// Visits a page with this body and says how the visit ended.
fn visit(body: &str, allowed: Option<Breach>) -> Outcome<Outcome> {
    let dist = tempfile::tempdir()?;
    fs::write(
        dist.path().join("index.html"),
        format!(
            "<!doctype html><meta charset=utf-8><meta http-equiv=content-security-policy \
             content=\"script-src 'self' 'sha256-Wo3xTsbEMy14LV5Q4JyHeXo+3+e6YHp8MzYyi+bkOoE='\">\
             <title>x</title><link rel=icon href=data:,>{body}<h1>x</h1>"
        ),
    )?;
    fs::write(
        dist.path().join("script.js"),
        "addEventListener('load', () => setTimeout(() => { throw new Error('on purpose'); }))",
    )?;
    let mut visit = Visit::new().of(dist.path().to_owned());
    if let Some(breach) = allowed {
        visit = visit.allow(breach, "");
    }
    Ok(visit.run(async |page| {
        page.load("#/").await?;
        page.wait_until(
            "everything is loaded",
            "return document.readyState === 'complete'",
        )
        .await?;
        page.run("return new Promise((done) => setTimeout(done))", Vec::new())
            .await?;
        Ok(())
    }))
}

#[track_caller]
fn check(breach: Breach, body: &str) -> Outcome {
    let Err(failure) = visit(body, None)? else {
        return expect(false, || format!("{breach} was not noticed: {body}"));
    };
    expect(failure.to_string().contains(&breach.to_string()), || {
        format!("not called {breach}: {failure}")
    })?;
    visit(body, Some(breach))?
}

#[test]
fn a_sound_page_passes() -> Outcome {
    visit("<p>sound</p>", None)?
}

#[test]
fn an_inline_script_is_a_breach_of_the_policy() -> Outcome {
    check(Breach::Policy, "<script>document.title = 'y'</script>")
}

#[test]
fn a_missing_picture_is_an_error_on_the_console() -> Outcome {
    check(Breach::Console, "<img src=nothing.png alt=x>")
}

#[test]
fn an_error_that_nobody_catches_is_noticed() -> Outcome {
    check(Breach::Thrown, "<script src=script.js></script>")
}

#[test]
fn a_request_to_another_origin_is_noticed() -> Outcome {
    // The console complains as well that the name leads nowhere.
    let body = "<img src=http://127.0.0.1:9/x.png alt=x>";
    let Err(failure) = visit(body, Some(Breach::Console))? else {
        return expect(false, || "the request was not noticed".to_owned());
    };
    expect(failure.to_string().contains("Origin"), || {
        failure.to_string()
    })
}
