const awake = new WeakMap();

/** Gives a behaviour to every matching element, once, however often a page part is looked through. */
export function wakeEach(root, selector, behaviour) {
  const done = awake.get(behaviour) ?? new WeakSet();
  awake.set(behaviour, done);
  for (const element of root.querySelectorAll(selector)) {
    if (!done.has(element)) {
      done.add(element);
      behaviour(element);
    }
  }
}
