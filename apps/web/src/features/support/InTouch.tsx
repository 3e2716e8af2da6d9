import type { SupportOfPartner } from '@elevate/contracts/support'
import { logSupportContact } from '@elevate/contracts/support-people'
import { type ContactWay, contactWays } from '@elevate/contracts/support-vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { dayOf } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { refreshSupport } from './queries.ts'
import { wayWords } from './words.ts'

/** "I was in touch", in two taps: the button, and how. Never about what. */
export function InTouch({ partner }: { partner: SupportOfPartner }) {
  const { personId, name, organisation } = partner
  const [isOpen, setIsOpen] = useState(false)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const logging = useMutation({
    mutationFn: (how: ContactWay) =>
      call(logSupportContact, {
        params: { personId },
        body: { organisationId: organisation.id, how, on: dayOf(new Date().toISOString()) },
      }),
    onSuccess: async (_logged, how) => {
      await refreshSupport(queryClient)
      tellDone(`You were in touch with ${name} today, ${wayWords[how]}`)
    },
  })
  return (
    <>
      <Button
        aria-expanded={isOpen}
        look={partner.nextStep ? 'secondary' : 'primary'}
        onClick={() => setIsOpen(!isOpen)}
      >
        I was in touch
      </Button>
      {isOpen && (
        <fieldset className="nhsuk-fieldset nhsuk-u-margin-bottom-4">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">How were you in touch today?</legend>
          <p className="nhsuk-hint">
            Only the day and how are kept, and {name} can see them too. What you talked about is not written down here.
          </p>
          <Fault fault={logging.error} />
          <div className="app-actions">
            {contactWays.map((how) => (
              <Button
                busy={logging.isPending && logging.variables === how && 'Saving'}
                key={how}
                look="secondary"
                onClick={() => logging.mutate(how)}
                small
              >
                {wayWords[how].charAt(0).toUpperCase() + wayWords[how].slice(1)}
              </Button>
            ))}
          </div>
          <Link to={`/support/people/${personId}/contact?organisation=${organisation.id}`}>It was on another day</Link>
        </fieldset>
      )}
    </>
  )
}
