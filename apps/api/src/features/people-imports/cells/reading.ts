/** Which rule a cell breaks. Stable: screens and tests go by it; the words may change. */
export type CellRule =
  | 'too-long'
  | 'name-is-an-address'
  | 'email-unreadable'
  | 'email-two'
  | 'phone-unreadable'
  | 'phone-two'
  | 'phone-shortened'
  | 'postcode-unreadable'
  | 'term-unreadable'
  | 'status-unknown'
  | 'yes-no-unknown'
  | 'contact-preference-unknown'
  | 'payment-unknown'
  | 'availability-unknown'
  | 'too-many-items'
  | 'date-unreadable'
  | 'date-impossible'
  | 'date-wrong-order'

/** What a cell says: a value, nothing (`null`), or something that cannot be taken, with what to do about it. */
export type Reading<T> = { value: T | null } | { rule: CellRule; says: string }

export const notSaid = { value: null } as const
export const refuse = (rule: CellRule, says: string) => ({ rule, says })
export const isRefused = <T>(reading: Reading<T>): reading is { rule: CellRule; says: string } => 'rule' in reading

/** What people write when there is nothing to write. Only for fields with a format; in a name or a text it is kept. */
const nothing = /^(-+|–|—|\?+|n\/?a|none|nil|not known|unknown|tbc|tba|blank)\.?$/i
export const saysNothing = (text: string): boolean => text === '' || nothing.test(text)
