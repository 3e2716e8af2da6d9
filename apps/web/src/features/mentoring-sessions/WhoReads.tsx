import type { ReactNode } from 'react'
import '../../styles/mentoring-sessions.scss'

/** Above the first field of a confidential page: who can read what is written there. */
export function WhoReads({ children }: { children: ReactNode }) {
  return (
    <section aria-label="Who can read this" className="app-who-reads">
      <h2 className="nhsuk-heading-s">Who can read this</h2>
      {children}
    </section>
  )
}
