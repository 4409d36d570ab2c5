// What the phone keeps over a reload and without a network: one small IndexedDB, names and acts.
let opening = null;

function open() {
  opening ??= new Promise((resolve, reject) => {
    const wish = indexedDB.open("quartier-courier", 1);
    wish.onupgradeneeded = () => {
      wish.result.createObjectStore("kept");
      wish.result.createObjectStore("acts", { keyPath: "n", autoIncrement: true });
    };
    wish.onsuccess = () => resolve(wish.result);
    wish.onerror = () => reject(wish.error);
  });
  return opening;
}

async function within(name, mode, work) {
  const base = await open();
  return new Promise((resolve, reject) => {
    const wish = work(base.transaction(name, mode).objectStore(name));
    wish.onsuccess = () => resolve(wish.result);
    wish.onerror = () => reject(wish.error);
  });
}

export const kept = (name) => within("kept", "readonly", (all) => all.get(name));
export const keep = (name, value) => within("kept", "readwrite", (all) => all.put(value, name));
export const drop = (name) => within("kept", "readwrite", (all) => all.delete(name));
export const acts = () => within("acts", "readonly", (all) => all.getAll());
export const add = (act) => within("acts", "readwrite", (all) => all.add(act));
export const remove = (n) => within("acts", "readwrite", (all) => all.delete(n));
export const clear = () => within("acts", "readwrite", (all) => all.clear());
