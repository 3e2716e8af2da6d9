import type { ReactNode } from 'react'

/** The question of a page stands in its heading already; read out with the answers, it is not shown a second time. */
export function AsHeading({ children }: { children: ReactNode }) {
  return <span className="nhsuk-u-visually-hidden">{children}</span>
}
