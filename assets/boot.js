// Starts the app and stays outside it: what is here works when the wasm is dead or never came. It
// fetches data and chunks beside the wasm, keeps the last text the app handed over, notices when the
// app has stopped, and then shows #rescue with that text or with what the browser has stored. It writes
// no markup and changes nothing that is stored. The app speaks to it through `globalThis.navi`.
const me = document.querySelector('script[data-wasm]');
const at = (id) => document.getElementById(id);
const [start, app] = ['start', 'app'].map(at);
const later = (ms, value) => new Promise((done) => setTimeout(done, ms, value));
const full = (url) => new URL(url, document.baseURI).href;
const local = (key) => { try { return localStorage.getItem(key); } catch { return null; } };

const pending = new Map(); // address → Promise<Response>, until the app takes it
let held; // { name, text }: the last whole export file of the app
let [mounted, printing, missed] = [false, false, 0]; // missed: own ticks since the app's last answer

const ahead = (url, cache = 'no-cache') => {
  const response = fetch(url, { cache });
  response.catch(() => {}); // whoever takes it sees the error
  pending.set(full(url), response);
  return response;
};

globalThis.navi = {
  /** The pending answer for an address that was fetched ahead, once; else undefined. */
  take(url) {
    const response = pending.get(full(url));
    return pending.delete(full(url)) ? response : undefined;
  },
  /** Keeps the whole export file, to be saved without the app. An empty text keeps nothing. */
  hold(name, text) { held = text ? { name, text } : undefined; },
  /** The app stands: the static start page goes in the same frame. */
  ready() { mounted = true; start.remove(); },
  /** The app cannot go on; called by its panic hook. */
  fail(reason) { rescue(reason); },
  /** The app's answer to `onping`, a function that the app sets. */
  pong() { missed = 0; },
};

const siteId = ahead('site.json').then((it) => it.clone().json()).then((it) => it.id).catch(() => {});

/** Before the app stands: at another page's address, what that page needs and a neutral frame. */
const route = () => {
  const open = /^#\/?open\/([^]+)/.exec(location.hash);
  if (open) {
    navi.shared = open[1]; // until the app takes it away
    history.replaceState(null, '', '#/open'); // out of the browser's history
  }
  const [town, , , page] = location.hash.replace(/^#\/?/, '').replace(/\?.*/, '').split('/');
  if (mounted) return;
  start.toggleAttribute('data-away', town !== '');
  const offered = [...start.querySelectorAll('[data-towns] a')].some((it) => it.hash === `#/${town}`);
  if (offered && !pending.has(full(`packs/${town}.json`))) ahead(`packs/${town}.json`);
  const { town: first, details, plans } = me.dataset;
  const chunks = [offered && first, offered && page && details, /^(plan|open)$/.test(town) && plans].filter(Boolean);
  for (const it of chunks.join(' ').match(/\S+/g) ?? []) if (!pending.has(full(it))) ahead(it, 'default');
};

/** Opens the database: the last that was made, as src/platform/browser/indexed_db/place.rs finds it. */
const open = async (id, buckets = navigator.storageBuckets) => {
  const last = local(`${id}.database`) ?? (await buckets?.keys())?.findLast((it) => it.startsWith(`${id}_`));
  return (last && buckets ? await buckets.open(last) : globalThis).indexedDB.open(last ?? id);
};

/** The texts that the browser has stored: one a plan, or else the mirror. */
const stored = async () => {
  const id = (await Promise.race([siteId, later(2000)])) || 'career-navi';
  const read = open(id).then((it) => new Promise((done) => {
    it.onupgradeneeded = () => it.transaction.abort(); // there is no database: leave none
    it.onerror = () => done([]);
    it.onsuccess = () => {
      if (!it.result.objectStoreNames.contains('plans')) return done([]);
      const plans = it.result.transaction('plans').objectStore('plans').getAll();
      plans.onsuccess = plans.onerror = () => done(plans.error ? [] : plans.result);
    };
  }));
  const records = await Promise.race([read, later(3000, [])]).catch(() => []);
  const texts = records.map((it) => it?.text).filter((it) => typeof it === 'string' && it);
  return texts.length > 0 ? texts : [local(`${id}.mirror`)].filter(Boolean);
};

const download = (name, text) => Object.assign(document.createElement('a'), {
  href: URL.createObjectURL(new Blob([text], { type: 'application/json' })), download: name,
}).click();

const offer = (texts, name) => {
  const say = (words) => { at('rescue-found').textContent = words; };
  say(texts.length > 0
    ? '書いた内容は残っています。まず保存ファイルをダウンロードしてから、開き直してください。'
    : 'この端末に保存された内容は見つかりませんでした。');
  texts.forEach((text, index) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn' });
    button.textContent = `保存ファイルをダウンロード${texts.length > 1 ? `（${index + 1}）` : ''}`;
    button.onclick = () => download(index ? name.replace('.json', `-${index + 1}.json`) : name, text);
    at('rescue-files').append(button);
  });
  at('rescue-copy').hidden = texts.length === 0;
  at('rescue-copy').onclick = () => {
    const field = Object.assign(at('rescue-text'), { hidden: false, value: texts.join('\n') });
    field.select(); // also where there is no clipboard: outside a secure context
    say(document.execCommand('copy')
      ? '文字をコピーしました。メモ帳などに貼り付けて残してください。'
      : '文字を選びました。Ctrl+C（Macは⌘C）でコピーしてください。');
  };
};

const rescue = async (reason) => {
  if (!at('rescue').hidden) return;
  at('rescue').hidden = false;
  for (const it of document.querySelectorAll('dialog[open]')) it.close(); // a modal one would keep the rest inert
  for (const it of [start, app]) it.hidden = it.inert = true;
  at('rescue-reason').textContent = String(reason?.message ?? reason).slice(0, 300);
  at('rescue-reopen').onclick = () => location.reload();
  at('rescue-title').focus();
  const day = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  offer(held ? [held.text] : await stored(), held?.name || `keikaku-${day.replaceAll('-', '')}.json`);
};

// A script or wasm error carries its error or comes from a script; the browser's own complaints,
// such as that of a ResizeObserver, do not. A DOMException is a refusal, say of the clipboard.
addEventListener('error', (it) => {
  if (it.error) rescue(it.error);
  else if (it.target instanceof HTMLScriptElement) rescue(`${it.target.src} が読み込めません。`);
}, true);
addEventListener('unhandledrejection', (it) => { if (!(it.reason instanceof DOMException)) rescue(it.reason); });
addEventListener('hashchange', route);
for (const it of ['beforeprint', 'afterprint']) addEventListener(it, () => { printing = it === 'beforeprint'; });

setInterval(() => {
  if (!mounted || !at('rescue').hidden || !navi.onping || document.hidden || printing) missed = 0;
  else if (missed >= 5) rescue('応答がありません。');
  else try { missed += 1; navi.onping(); } catch { /* no answer is the answer */ }
}, 1000);

const run = async () => {
  route();
  start.querySelector('.skip').onclick = (it) => { it.preventDefault(); at('main').focus(); }; // its address is no page
  if (typeof WebAssembly !== 'object') throw new Error('このブラウザーでは WebAssembly が使えません。');
  const wasm = ahead(me.dataset.wasm, 'default');
  const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: me.dataset.style });
  const styled = new Promise((done) => { style.onload = style.onerror = done; document.head.append(style); });
  const module = await import(full(me.dataset.js));
  const answer = await wasm;
  if (!answer.ok) throw new Error(`${answer.url} が読み込めません（${answer.status}）。`);
  await Promise.race([styled, later(3000)]); // no page without its styles, unless they do not come
  await module.default({ module_or_path: answer });
};

// A page's own policy cannot forbid frames, and a framed page can be made to trick a person.
if (self === top) run().catch(rescue);
else document.body.textContent = 'このページは、ほかのページの中には表示できません。アドレスを直接開いてください。';
