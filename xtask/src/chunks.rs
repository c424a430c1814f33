//! Splits a release into chunks that the browser fetches when a page needs them.
//!
//! A program is split between the compiler and wasm-bindgen, where Trunk has no hook
//! (<https://github.com/trunk-rs/trunk/issues/1022>). So for a release Trunk finds this very program
//! under the name of wasm-bindgen: it splits, and then runs the real one over the first chunk.

use std::{
    collections::BTreeMap,
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use wasm_split_cli_support::{Options, transform};

use crate::{
    error::{Context, Error, Result},
    finish::{name_by_hash, short_digest},
    hygiene, process, shrink,
    tools::Shrinkers,
    walk,
    workspace::Workspace,
};

/// The variable that names the real wasm-bindgen.
const REAL_TOOL: &str = "NAVI_WASM_BINDGEN";
/// The variable that names the folder of the chunks; there is none when nothing is split.
const FOLDER: &str = "NAVI_CHUNKS";
/// The name this program has for Trunk.
const TOOL_NAME: &str = "wasm-bindgen";
/// The script that fetches chunks, as the splitter and wasm-bindgen name it.
const LOADER: &str = "./chunks.js";
/// The script of wasm-bindgen, as the splitter names it.
const MAIN: &str = "./main.js";
/// Which chunks each page of the program needs.
const NEEDS: &str = "needs.json";

/// Chunks of the part that a link to a rank's page waits for come in one file if they are smaller than
/// this, in bytes: each is shared with other parts, and a request takes longer than its bytes.
const SMALL: usize = 16 * 1024;
/// That part.
const FIRST_PART: &str = "town";
/// The file of the small chunks, before it has a digest.
const BUNDLE: &str = "small.wasm";

/// How a chunk is got and started. What `boot.js` fetched ahead is taken; a server that gives the
/// wrong type for wasm is put up with, as wasm-bindgen's own script does. After `#` stand the first byte
/// of a chunk in the file of the small ones, and the one after its last.
const GET_AND_START: &str = r#"
const bundles = new Map();
const get = async (url) => {
    const [from, to] = url.hash.slice(1).split("-").map(Number);
    url.hash = "";
    if (to) {
        const whole = bundles.get(url.href) ?? get(url).then((it) => it.arrayBuffer());
        bundles.set(url.href, whole);
        whole.catch(() => bundles.delete(url.href));
        return new Response((await whole).slice(from, to), { headers: { "Content-Type": "application/wasm" } });
    }
    const answer = await (globalThis.navi?.take(url.href) ?? fetch(url));
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer;
};
const start = async (coming, imports) => {
    const answer = await coming;
    return answer.headers.get("Content-Type") === "application/wasm"
        ? WebAssembly.instantiateStreaming(answer, imports)
        : WebAssembly.instantiate(await answer.arrayBuffer(), imports);
};
"#;

/// Puts this program under the name of wasm-bindgen. To be done before anything is compiled: that may
/// replace this program's file while it runs.
pub fn prepare(workspace: &Workspace) -> Result<()> {
    let me = env::current_exe().context(|| "cannot find this program".to_owned())?;
    let alias = alias(workspace);
    let folder = alias.parent().unwrap_or(workspace.root());
    fs::create_dir_all(folder).context(|| format!("cannot create {}", folder.display()))?;
    // Another command may be building with the one that is there: it is moved away, not written to.
    let fresh = folder.join(format!("{TOOL_NAME}-{}", std::process::id()));
    if fs::hard_link(&me, &fresh).is_err() {
        fs::copy(&me, &fresh).context(|| format!("cannot copy {}", me.display()))?;
    }
    fs::rename(&fresh, &alias).context(|| format!("cannot replace {}", alias.display()))?;
    // Renaming a file to another name of itself does nothing.
    let _ = fs::remove_file(&fresh);
    Ok(())
}

fn alias(workspace: &Workspace) -> PathBuf {
    let name = format!("{TOOL_NAME}{}", env::consts::EXE_SUFFIX);
    workspace.root().join("target/xtask/split-tools").join(name)
}

/// Makes Trunk split what it builds.
pub fn split_with(trunk: &mut Command, workspace: &Workspace, real_tool: &Path) -> Result<()> {
    let chunks = workspace.root().join("target/xtask/chunks");
    walk::remove(&chunks)?;
    fs::create_dir_all(&chunks).context(|| format!("cannot create {}", chunks.display()))?;
    let alias = alias(workspace);
    let tools: Vec<&Path> = alias.parent().into_iter().collect();
    trunk
        .env("PATH", process::path_with(&tools)?)
        .env(
            hygiene::FLAGS_VARIABLE,
            // The splitter follows the relocations from each function to what it uses.
            format!(
                "{} -Clink-arg=--emit-relocs",
                hygiene::compiler_flags(workspace)
            ),
        )
        .env(REAL_TOOL, real_tool)
        .env(FOLDER, &chunks)
        .args(["--features", "split"]);
    Ok(())
}

/// Whether Trunk runs this program under the name of wasm-bindgen.
pub fn is_called_as_tool() -> bool {
    env::args_os()
        .next()
        .is_some_and(|it| Path::new(&it).file_stem().is_some_and(|it| it == TOOL_NAME))
}

/// Splits the program that wasm-bindgen is called for, and runs wasm-bindgen over its first chunk.
pub fn run_as_tool(words: &[OsString]) -> Result<()> {
    let real_tool = env::var_os(REAL_TOOL)
        .ok_or_else(|| Error::new(format!("{REAL_TOOL} is not set: call `cargo xtask build`")))?;
    let mut command = process::command(&real_tool);
    for word in words {
        let path = Path::new(word);
        let is_program = path.extension().is_some_and(|it| it == "wasm");
        if is_program {
            // The chunks share the table of functions, which wasm-bindgen would keep to itself.
            command.arg("--keep-lld-exports").arg(split(path)?);
        } else {
            command.arg(word);
        }
    }
    process::run(&mut command)
}

/// Splits a program into the folder of the chunks; gives the first chunk.
fn split(program: &Path) -> Result<PathBuf> {
    let folder = folder().ok_or_else(|| Error::new(format!("{FOLDER} is not set")))?;
    let bytes = fs::read(program).context(|| format!("cannot read {}", program.display()))?;
    // wasm-bindgen names what it writes after this file.
    let name = program.file_name().unwrap_or_default();
    let first = folder.join("first").join(name);
    fs::create_dir_all(folder.join("first")).context(|| "cannot create a folder".to_owned())?;
    let mut options = Options::new(&bytes);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.link_name = LOADER;
    options.main_module = MAIN;
    let split = transform(options)
        .map_err(|err| Error::new(format!("cannot split {}: {err:#}", program.display())))?;
    let needs: BTreeMap<_, _> = split.prefetch_map.into_iter().collect();
    let needs = serde_json::to_string(&needs).context(|| "cannot write JSON".to_owned())?;
    write(&folder.join(NEEDS), &needs)?;
    Ok(first)
}

fn folder() -> Option<PathBuf> {
    env::var_os(FOLDER).map(PathBuf::from)
}

/// The finished chunks of a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chunks {
    /// The script of wasm-bindgen, under its last name.
    pub main: String,
    /// The script that fetches chunks.
    pub loader: String,
    /// The files each part of the program needs, by its name.
    pub needs: BTreeMap<String, Vec<String>>,
}

/// Puts the chunks beside the program that Trunk is about to ship, all under names with a digest.
/// Nothing for a build that was not split.
pub fn finish(
    workspace: &Workspace,
    dir: &Path,
    main: &str,
    shrinkers: &Shrinkers,
) -> Result<Option<Chunks>> {
    let Some(from) = folder() else {
        return Ok(None);
    };
    let mut loader = read(&from.join(LOADER))?;
    let needs = read(&from.join(NEEDS))?;
    let mut needs: BTreeMap<String, Vec<String>> =
        serde_json::from_str(&needs).context(|| format!("{NEEDS} is not what was written"))?;

    let mut bundle: Vec<u8> = Vec::new();
    let mut bundled: Vec<(String, String)> = Vec::new();
    for chunk in walk::files(&from)? {
        let is_chunk =
            chunk.parent() == Some(&from) && chunk.extension().is_some_and(|it| it == "wasm");
        if !is_chunk {
            continue;
        }
        let stem = chunk.file_stem().unwrap_or_default().to_string_lossy();
        let file = dir.join(format!("{stem}.wasm"));
        fs::copy(&chunk, &file).context(|| format!("cannot copy {}", chunk.display()))?;
        shrink::wasm(shrinkers, &file)?;
        hygiene::check(workspace, &file)?;
        let bytes = fs::read(&file).context(|| format!("cannot read {}", file.display()))?;
        let is_waited_for = needs
            .get(FIRST_PART)
            .is_some_and(|it| it.iter().any(|it| *it == stem));
        if is_waited_for && bytes.len() < SMALL {
            let start = bundle.len();
            bundle.extend(bytes);
            bundled.push((stem.into_owned(), format!("{start}-{}", bundle.len())));
            fs::remove_file(&file).context(|| format!("cannot remove {}", file.display()))?;
            continue;
        }
        let name = name_by_hash(&file)?;
        loader = replaced(
            &loader,
            &format!("\"./{stem}.wasm\""),
            &format!("\"./{name}\""),
        )?;
        for file in needs.values_mut().flatten().filter(|it| **it == stem) {
            file.clone_from(&name);
        }
    }
    if !bundled.is_empty() {
        let file = dir.join(BUNDLE);
        fs::write(&file, &bundle).context(|| format!("cannot write {BUNDLE}"))?;
        let name = name_by_hash(&file)?;
        for (stem, place) in &bundled {
            let address = format!("\"./{name}#{place}\"");
            loader = replaced(&loader, &format!("\"./{stem}.wasm\""), &address)?;
        }
        for files in needs.values_mut() {
            let all = files.len();
            files.retain(|it| !bundled.iter().any(|(stem, _)| stem == it));
            if files.len() < all {
                files.push(name.clone());
            }
        }
    }
    loader = replaced(&loader, "fetch(new URL(", "get(new URL(")?;
    loader = replaced(
        &loader,
        "WebAssembly.instantiateStreaming(src, imports)",
        "start(src, imports)",
    )?;
    loader.push_str(GET_AND_START);

    // The two scripts name each other, so both are named by what both hold.
    let script = read(&dir.join(main))?;
    let digest = short_digest(format!("{script}{loader}").as_bytes());
    let names = [format!("app-{digest}.js"), format!("chunks-{digest}.js")];
    let [main_name, loader_name] = &names;
    let script = replaced(
        &script,
        &format!("from \"{LOADER}\""),
        &format!("from \"./{loader_name}\""),
    )?;
    let loader = replaced(&loader, MAIN, &format!("./{main_name}"))?;
    fs::remove_file(dir.join(main)).context(|| format!("cannot remove {main}"))?;
    for (name, text) in [(main_name, script), (loader_name, loader)] {
        write(&dir.join(name), &text)?;
        shrink::js(shrinkers, &dir.join(name))?;
    }
    Ok(Some(Chunks {
        main: main_name.clone(),
        loader: loader_name.clone(),
        needs,
    }))
}

/// A text with another one in the place of a part that must be there.
fn replaced(text: &str, part: &str, by: &str) -> Result<String> {
    if text.contains(part) {
        Ok(text.replace(part, by))
    } else {
        Err(Error::new(format!(
            "the splitter's script has no `{part}`: is it of another version?"
        )))
    }
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).context(|| format!("cannot read {}", file.display()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).context(|| format!("cannot write {}", file.display()))
}
