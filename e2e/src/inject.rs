//! Scripts that run before a page's own: another day, a browser without something, and watches.

/// The clock shows this day, ten in the morning in Japan. `day` is `2026-05-20`.
pub fn today(day: &str) -> String {
    format!(
        "(() => {{
  const Real = Date;
  const shift = Real.parse('{day}T10:00:00+09:00') - Real.now();
  globalThis.Date = class extends Real {{
    constructor(...given) {{ given.length ? super(...given) : super(Real.now() + shift); }}
    static now() {{ return Real.now() + shift; }}
  }};
}})()"
    )
}

/// A browser whose WebAssembly was taken away, as hardened ones have it.
pub const NO_WEB_ASSEMBLY: &str = "delete globalThis.WebAssembly";

/// A browser that refuses IndexedDB: reading the property throws.
pub const NO_INDEXED_DB: &str = "Object.defineProperty(globalThis, 'indexedDB', {
  get() { throw new DOMException('denied', 'SecurityError'); },
})";

/// A browser that refuses localStorage: reading the property throws.
pub const NO_LOCAL_STORAGE: &str = "Object.defineProperty(globalThis, 'localStorage', {
  get() { throw new DOMException('denied', 'SecurityError'); },
})";

/// A database that never answers.
pub const SILENT_INDEXED_DB: &str = "IDBFactory.prototype.open = () => new EventTarget()";

/// A local storage that is full.
pub const FULL_LOCAL_STORAGE: &str = "Storage.prototype.setItem = () => {
  throw new DOMException('full', 'QuotaExceededError');
}";

/// Adds up the layout shifts that no input caused; read the sum with
/// `return __shift.sum`, the moved things with `return __shift.moved`.
pub const WATCH_SHIFT: &str = r"(() => {
  const shift = { sum: 0, moved: [] };
  Object.defineProperty(globalThis, '__shift', { value: shift });
  new PerformanceObserver((list) => {
    for (const it of list.getEntries()) {
      if (it.hadRecentInput) continue;
      shift.sum += it.value;
      for (const source of it.sources ?? []) {
        shift.moved.push(`${source.node?.nodeName}.${source.node?.className ?? ''} ${it.value.toFixed(4)}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
})()";

/// A browser that has no locks and refuses the lease: only the store decides.
pub const UNGUARDED: &str = "Object.defineProperty(navigator, 'locks', { value: undefined });
    window.BroadcastChannel = undefined;
    const get = Storage.prototype.getItem;
    Storage.prototype.getItem = function (key) {
      if (key.endsWith('.writer')) throw new DOMException('refused', 'SecurityError');
      return get.call(this, key);
    };
    // Nor does a tab look again when it is looked at.
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      if (type !== 'visibilitychange') listen.call(this, type, ...rest);
    };";
/// A browser without locks: the lease decides.
pub const NO_LOCKS: &str = "Object.defineProperty(navigator, 'locks', { value: undefined });";

/// Replaces a member of an object until `heal()` is called; `by` are members of a property descriptor, and
/// `before` is the one that was there.
pub fn replaces(of: &str, member: &str, by: &str) -> String {
    format!(
        "{{ const before = Object.getOwnPropertyDescriptor({of}, '{member}');
            Object.defineProperty({of}, '{member}', {{ ...before, ...({by}) }});
            const others = globalThis.heal;
            globalThis.heal = () => {{ Object.defineProperty({of}, '{member}', before); others?.(); }}; }}"
    )
}

/// A method that throws a `DOMException` of this name, until `heal()` is called.
pub fn throws(of: &str, member: &str, name: &str) -> String {
    let by = format!("{{ value() {{ throw new DOMException('refused', '{name}'); }} }}");
    replaces(of, member, &by)
}

/// A global whose reading throws, as a blocked one's does, until `heal()` is called.
pub fn denies(member: &str) -> String {
    replaces(
        "globalThis",
        member,
        "{ get() { throw new DOMException('denied', 'SecurityError'); } }",
    )
}

/// A transaction that aborts after its request has succeeded, as a full disk makes it.
pub fn aborts(name: &str) -> String {
    replaces(
        "IDBObjectStore.prototype",
        "put",
        &format!(
            "{{ value(row) {{
                const request = before.value.call(this, row);
                const {{ transaction }} = this;
                request.addEventListener('success', () => transaction.abort());
                Object.defineProperty(transaction, 'error', {{ configurable: true, get: () => new DOMException('no', '{name}') }});
                return request;
            }} }}"
        ),
    )
}

/// Puts the field for a file into the page instead of opening the system's dialog.
pub const SHOW_FILE_FIELD: &str = "HTMLInputElement.prototype.click = function () {
  this.id = 'picked';
  document.body.append(this);
}";
