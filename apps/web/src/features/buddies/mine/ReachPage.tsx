import { type MyBuddyPair, shareWithBuddy } from '@elevate/contracts/buddies-mine'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { namesOf } from '../../coffee/words.ts'
import { myBuddiesQuery, refreshBuddies } from '../queries.ts'
import { contactNames } from '../words.ts'

const back = { to: '/buddies', text: 'Back to your buddies' }

/** What my buddies may see to reach me. */
export function ReachPage() {
  const { pairId } = useParams()
  const { data } = useSuspenseQuery(myBuddiesQuery())
  const pair = data.items.flatMap(({ pairs }) => pairs).find(({ id }) => id === pairId)
  if (!pair) {
    return (
      <Page back={back} title="There is nothing to choose">
        <EmptyState heading="You are not buddies any more">
          <p>Nothing of yours is shared with them.</p>
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page back={back} title={`How can ${namesOf(pair.people)} reach you?`}>
      <ReachForm pair={pair} />
    </Page>
  )
}

function ReachForm({ pair }: { pair: MyBuddyPair }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { kind: pair.myContact },
    messages: { kind: 'Choose how you can be reached' },
    schema: shareWithBuddy.schema.body,
    body: ({ kind }) => ({ kind }),
    send: (body) => call(shareWithBuddy, { params: { pairId: pair.id }, body }),
    refusals: {
      'no-email': { field: 'kind', text: 'There is no email address in your profile. Add one first' },
      'no-phone': { field: 'kind', text: 'There is no phone number in your profile. Add one first' },
      'has-ended': 'You are not buddies any more. Nothing is shared',
    },
    done: async () => {
      await refreshBuddies(queryClient)
      tellDone('Saved. Only your buddies see this, for as long as you are buddies', '/buddies')
    },
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <RadiosField
        choices={pair.contactChoices.map(({ kind, value }) => ({
          value: kind,
          text: contactNames[kind],
          hint: value ?? undefined,
        }))}
        field={form.field('kind')}
        hint={`Only ${namesOf(pair.people)} see this, for as long as you are buddies.`}
        label="I can be reached"
      />
    </Form>
  )
}
