/**
 * Runs `work` while no other tab of this installation runs work of the same name.
 * Browsers offer locks on secure addresses only; without them the server's grace for a just rotated cookie must do.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request(name, work) as Promise<T>
}
