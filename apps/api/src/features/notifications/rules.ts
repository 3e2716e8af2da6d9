export type Reachable = {
  email: string | null
  phone: string | null
  contactPreference: 'email' | 'phone' | 'post' | null
}

/** How somebody is reached. What they asked for comes first; nobody without e-mail is left out. */
export const reachedBy = (person: Reachable): 'email' | 'phone' | 'post' => {
  if (person.contactPreference === 'phone' || person.contactPreference === 'post') return person.contactPreference
  if (person.email) return 'email'
  return person.phone ? 'phone' : 'post'
}
