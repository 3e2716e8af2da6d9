import { SummaryList } from 'nhsuk-react-components'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

export type Fact = {
  name: string
  value: ReactNode
  /** A link beside the value; `of` ends its spoken name: "Change" + "your phone number". */
  action?: { text: string; of: string; to: string }
}

/** Names and values, one under the other on a phone. What is not known is said, not left blank. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const hasActions = facts.some((fact) => fact.action)
  return (
    <SummaryList>
      {facts.map(({ name, value, action }) => (
        // Not the library's row: it does not know our link for an action, and leaves an empty column beside it.
        <div className={rowClass(hasActions && !action)} key={name}>
          <SummaryList.Key>{name}</SummaryList.Key>
          <SummaryList.Value>{value ?? 'Not given'}</SummaryList.Value>
          {action && (
            <dd className="nhsuk-summary-list__actions">
              <Link to={action.to}>
                {action.text}
                <span className="nhsuk-u-visually-hidden"> {action.of}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </SummaryList>
  )
}

const rowClass = (isWithoutAction: boolean): string =>
  isWithoutAction ? 'nhsuk-summary-list__row nhsuk-summary-list__row--no-actions' : 'nhsuk-summary-list__row'
