import type { ReactNode } from 'react'

/** Nothing here yet: what this is for, and the first step. `heading` in words, children say the rest. */
export function EmptyState({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="app-empty">
      <h2 className="nhsuk-heading-s">{heading}</h2>
      {children}
    </div>
  )
}
