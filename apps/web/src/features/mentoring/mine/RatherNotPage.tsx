import { type MentoringRatherNot, removeMentoringRatherNot } from '@elevate/contracts/mentoring-mine'
import { useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { myRatherNotsQuery } from '../queries.ts'
import { useAct } from '../use-act.ts'

/** Names, no reasons, and exactly one reader: as it is for coffee. */
export function RatherNotPage() {
  const { data } = useSuspenseQuery(myRatherNotsQuery())
  return (
    <Page
      back={{ to: '/mentoring', text: 'Back to your mentoring' }}
      title="People you would rather not be paired with"
    >
      <p>
        <strong>Only you can see this page.</strong> Not the people on it, not your coordinator, not an administrator.
      </p>
      {data.items.length === 0 ? (
        <EmptyState heading="Nobody is on your list">
          <p>When a mentor is suggested to you, or a partner asks you, you can say there that you would rather not.</p>
        </EmptyState>
      ) : (
        <ul className="nhsuk-list nhsuk-list--border">
          {data.items.map((item) => (
            <li key={item.id}>
              <One item={item} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

function One({ item: { id, name, organisation } }: { item: MentoringRatherNot }) {
  const remove = useAct(
    () => call(removeMentoringRatherNot, { params: { ratherNotId: id } }),
    () => ({ text: `You and ${name} can be suggested to each other again` }),
  )
  return (
    <>
      <Fault fault={remove.error} />
      <div className="app-actions">
        <span>
          {name}, {organisation.shortName}
        </span>
        <Button busy={remove.isPending && 'Taking off'} look="secondary" onClick={() => remove.mutate()} small>
          Take off<span className="nhsuk-u-visually-hidden"> {name}</span>
        </Button>
      </div>
    </>
  )
}
