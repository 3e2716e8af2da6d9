import type { Person } from '@elevate/contracts/people'
import { clearAddress, markAddress } from '@elevate/contracts/support-mail'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { howWords } from '../support-mail/words.ts'
import { personQuery } from './queries.ts'

/** Whether email reaches the person; whoever rings puts it right here. For who runs the programme with them. */
export function EmailFault({ person }: { person: Person }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const params = { personId: person.id }
  const setting = useMutation({
    mutationFn: (works: boolean) => call(works ? clearAddress : markAddress, { params }),
    onSuccess: async (_, works) => {
      await queryClient.invalidateQueries({ queryKey: personQuery(person.id).queryKey })
      tellDone(works ? 'Emails go to this address again' : 'Nothing more goes to this address. There is a task to ring')
    },
  })
  // Whose needs one may see, one runs the programme with: an administrator leaves addresses alone.
  if (!person.email || !person.can.seeAccessNeeds) return null
  const { emailFault } = person
  if (!emailFault) {
    return (
      <>
        <Fault fault={setting.error} />
        <Button busy={setting.isPending && 'Saving'} look="secondary" onClick={() => setting.mutate(false)} small>
          Email does not reach {person.name}
        </Button>
      </>
    )
  }
  return (
    <div className="nhsuk-warning-callout">
      <h2 className="nhsuk-warning-callout__label">Email does not arrive</h2>
      <p>
        {person.email} has not worked since {formatDay(emailFault.since)}. {howWords[emailFault.how]} Nothing more is
        sent to it. Ring {person.name}
        {person.phone ? ` on ${person.phone}` : ''} and ask for one that works.
      </p>
      <p>
        <Link to={`/people/${person.id}/edit`}>Put a new address</Link>
      </p>
      <Fault fault={setting.error} />
      <Button busy={setting.isPending && 'Saving'} look="secondary" onClick={() => setting.mutate(true)} small>
        It works again
      </Button>
    </div>
  )
}
