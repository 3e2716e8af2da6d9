import type { MyProfile } from '@elevate/contracts/profile'
import { clearMyAddress } from '@elevate/contracts/support-mail'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { profileQuery } from './queries.ts'
import '../../styles/warning-callout.scss'

/** My address does not work: I put in another one, or say that it does. */
export function EmailFault({ profile: { email, emailFault } }: { profile: MyProfile }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const clearing = useMutation({
    mutationFn: () => call(clearMyAddress),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: profileQuery().queryKey })
      tellDone('Thank you. We send emails to this address again')
    },
  })
  if (!emailFault) return null
  return (
    <div className="nhsuk-warning-callout">
      <h2 className="nhsuk-warning-callout__label">Our emails do not reach you</h2>
      <p>
        Emails to {email} have come back since {formatDay(emailFault.since)}, so we have stopped sending them.
      </p>
      <p>
        <Link to="/profile/contact">Give us an address that works</Link>
      </p>
      <Fault fault={clearing.error} />
      <Button busy={clearing.isPending && 'Saving'} look="secondary" onClick={() => clearing.mutate()} small>
        This address works: try it again
      </Button>
    </div>
  )
}
