import { Form } from '../../../forms/Form.tsx'
import { useAsking } from '../requests/AskPage.tsx'
import { WishesFields } from '../requests/WishesFields.tsx'
import { WithPerson } from './WithPerson.tsx'

/** For a partner who rings or writes, or who would not ask by themselves. */
export function AskForPage() {
  return (
    <WithPerson
      back={{ to: '/mentoring/programme', text: 'Back to mentoring' }}
      label="For which partner?"
      partners
      title="Ask for a mentor for a partner"
    >
      {(person, organisationId) => <AskForForm organisationId={organisationId} partnerPersonId={person.id} />}
    </WithPerson>
  )
}

function AskForForm(asking: { organisationId: string; partnerPersonId: string }) {
  const form = useAsking(asking)
  return (
    <Form busy="One moment" form={form} submit="See who fits">
      <WishesFields form={form} />
    </Form>
  )
}
