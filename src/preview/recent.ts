/** Puts a thing at the end of a list of those used last, and lets the oldest go above `most`. */
export function remember<K, V>(recent: Map<K, V>, key: K, value: V, most: number): V {
  recent.delete(key);
  recent.set(key, value);
  const [oldest] = recent.keys();
  if (recent.size > most && oldest !== undefined) recent.delete(oldest);
  return value;
}
