// Starts the app and stays outside it: what is here works when the wasm is dead or never came.
//
// It fetches the site's and the town's data beside the wasm, keeps the last text the app handed
// over, notices when the app has stopped, and then shows #rescue with that text, or with what the
// browser has stored. It never writes markup and never changes what is stored.
// The app speaks to it through `globalThis.navi`.

const me = document.querySelector('script[data-wasm]');
const at = (id) => document.getElementById(id);
const [start, app, rescue] = [at('start'), at('app'), at('rescue')];
const later = (ms, value) => new Promise((done) => setTimeout(done, ms, value));

const pending = new Map(); // address → Promise<Response>, until the app takes it
let held; // { name, text }: the last whole export file of the app
let mounted = false;
let failed = false;
let printing = false;
let missed = 0; // own ticks since the last answer of the app

const ahead = (url) => {
  const key = new URL(url, document.baseURI).href;
  if (pending.has(key)) return;
  const response = fetch(key, { cache: 'no-cache' });
  response.catch(() => {}); // whoever takes it sees the error
  pending.set(key, response);
  return response;
};

const siteId = ahead('site.json').then((it) => it.clone().json()).then((it) => it.id || 'career-navi').catch(() => 'career-navi');

/** An address of another page: fetches its town and puts a neutral frame in the start page's place. */
const route = () => {
  const [town] = location.hash.replace(/^#\/?/, '').split(/[/?]/);
  if (mounted || !town) return;
  start.dataset.away = '';
  const offered = [...start.querySelectorAll('[data-towns] a')].some((it) => it.hash === `#/${town}`);
  if (offered) ahead(`packs/${town}.json`);
};

globalThis.navi = {
  /** The pending answer for an address that was fetched ahead, once; else undefined. */
  take(url) {
    const key = new URL(url, document.baseURI).href;
    const response = pending.get(key);
    pending.delete(key);
    return response;
  },
  /** Keeps the whole export file, so that it can be saved without the app. No text: nothing kept. */
  hold(name, text) { held = text ? { name, text } : undefined; },
  /** The app stands: the static start page goes in the same frame. */
  ready() { mounted = true; start.remove(); },
  /** The app cannot go on; called by its panic hook. */
  fail(reason) { rescueFrom(reason); },
  /** The app's answer to `onping`, a function that the app sets. */
  pong() { missed = 0; },
};

/** The texts that the browser has stored: one a plan, or the mirror. Creates and changes nothing. */
const stored = async () => {
  const id = await Promise.race([siteId, later(2000, 'career-navi')]);
  const read = new Promise((done) => {
    const open = indexedDB.open(id);
    open.onupgradeneeded = () => open.transaction.abort(); // there is no database: leave none
    open.onerror = () => done([]);
    open.onsuccess = () => {
      const plans = open.result.transaction('plans').objectStore('plans').getAll();
      plans.onsuccess = () => { open.result.close(); done(plans.result); };
      plans.onerror = () => done([]);
    };
  });
  // A store that is missing throws inside a handler: then the time runs out.
  const records = await Promise.race([read, later(3000, [])]).catch(() => []);
  const texts = records.map((it) => it.text).filter((it) => typeof it === 'string' && it);
  if (texts.length > 0) return texts;
  try {
    return [localStorage.getItem(`${id}.mirror`)].filter(Boolean);
  } catch {
    return [];
  }
};

const download = (name, text) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
};

const offer = (texts, name) => {
  at('rescue-found').textContent = texts.length > 0
    ? '書いた内容は残っています。まず保存ファイルをダウンロードしてから、開き直してください。'
    : 'この端末に保存された内容は見つかりませんでした。';
  texts.forEach((text, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = `保存ファイルをダウンロード${texts.length > 1 ? `（${index + 1}）` : ''}`;
    button.onclick = () => download(index > 0 ? name.replace('.json', `-${index + 1}.json`) : name, text);
    at('rescue-files').append(button);
  });
  at('rescue-copy').hidden = texts.length === 0;
  at('rescue-copy').onclick = () => {
    const field = at('rescue-text');
    field.hidden = false;
    field.value = texts.join('\n');
    field.select(); // works without a secure context, where there is no clipboard
    at('rescue-found').textContent = document.execCommand('copy')
      ? '文字をコピーしました。メモ帳などに貼り付けて残してください。'
      : '文字を選びました。Ctrl+C（Macは⌘C）でコピーしてください。';
  };
};

const rescueFrom = async (reason) => {
  if (failed) return;
  failed = true;
  const words = String(reason?.message ?? reason).slice(0, 300);
  for (const it of document.querySelectorAll('dialog[open]')) it.close(); // a modal one makes the rest inert
  for (const it of [start, app]) it.hidden = it.inert = true;
  rescue.hidden = false;
  at('rescue-reason').textContent = words;
  at('rescue-reopen').onclick = () => location.reload();
  at('rescue-title').focus();
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((it) => String(it).padStart(2, '0')).join('');
  offer(held ? [held.text] : await stored(), held?.name || `keikaku-${day}.json`);
};

// A script or wasm error carries its error object or comes from a script; the browser's own
// complaints, such as that of a ResizeObserver, do not. A DOMException is a refusal by the
// browser, of the clipboard for instance, and no dead app.
addEventListener('error', (it) => {
  if (it.error) rescueFrom(it.error);
  else if (it.target instanceof HTMLScriptElement) rescueFrom(`${it.target.src} が読み込めません。`);
}, true);
addEventListener('unhandledrejection', (it) => {
  if (!(it.reason instanceof DOMException)) rescueFrom(it.reason);
});
addEventListener('hashchange', route);
addEventListener('beforeprint', () => { printing = true; });
addEventListener('afterprint', () => { printing = false; });

setInterval(() => {
  if (!mounted || failed || !navi.onping || document.hidden || printing) missed = 0;
  else if (missed >= 5) rescueFrom('応答がありません。');
  else {
    missed += 1;
    try { navi.onping(); } catch { /* no answer is the answer */ }
  }
}, 1000);

const run = async () => {
  route();
  const skip = start.querySelector('.skip');
  skip.onclick = (it) => { it.preventDefault(); at('main').focus(); }; // its address is no page
  if (typeof WebAssembly !== 'object') throw new Error('このブラウザーでは WebAssembly が使えません。');
  const wasm = fetch(new URL(me.dataset.wasm, document.baseURI));
  wasm.catch(() => {});
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = me.dataset.style;
  const styled = new Promise((done) => { style.onload = style.onerror = done; });
  document.head.append(style);
  const module = await import(new URL(me.dataset.js, document.baseURI));
  const answer = await wasm;
  if (!answer.ok) throw new Error(`${answer.url} が読み込めません（${answer.status}）。`);
  await Promise.race([styled, later(3000)]); // no page without its styles, unless they do not come
  await module.default({ module_or_path: answer });
};

if (self !== top) {
  // A page's own policy cannot forbid frames, and a framed page can be made to trick a person.
  document.body.textContent = 'このページは、ほかのページの中には表示できません。アドレスを直接開いてください。';
} else {
  run().catch(rescueFrom);
}
