import type { SupportOfPartner } from '@elevate/contracts/support'
import { planSupportCall, type SupportOfPerson } from '@elevate/contracts/support-people'
import { supportOffers } from '@elevate/contracts/support-vocabulary'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Link, useParams } from 'react-router'
import { call } from '../../api.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { CoverMark } from './CoverMark.tsx'
import { InTouch } from './InTouch.tsx'
import { personSupportQuery, refreshSupport } from './queries.ts'
import { Timeline } from './Timeline.tsx'
import { daysWords, lastContactWords, offerWords, stepWords } from './words.ts'

/** The support of one partner, for who runs the programme: what helps now, what is in place, what there was. */
export function PersonSupportPage() {
  const { personId = '' } = useParams()
  const { data } = useSuspenseQuery(personSupportQuery(personId))
  const { person, programmes, open, can } = data
  return (
    <Page back={{ to: '/support/coverage', text: 'Back to support coverage' }} caption="Support" title={person.name}>
      {programmes.map((partner) => (
        <Programme data={data} isOne={programmes.length === 1} key={partner.organisation.id} partner={partner} />
      ))}
      {programmes.length === 0 && <p>{person.name} is no partner here at the moment.</p>}
      {open.length > 0 && <Open tasks={open} />}
      <Suspense fallback={<Skeleton lines={4} />}>
        <Timeline isProgramme personId={personId} />
      </Suspense>
      {can.seePerson && (
        <p>
          <Link to={`/people/${personId}`}>Everything else about {person.name}</Link>
        </p>
      )}
    </Page>
  )
}

type ProgrammeProps = { data: SupportOfPerson; partner: SupportOfPartner; isOne: boolean }

function Programme({ data: { person, can }, partner, isOne }: ProgrammeProps) {
  return (
    <>
      <div className="app-next">
        <h2 className="nhsuk-heading-m">
          {quietWords(partner)}
          {!isOne && ` (${partner.organisation.shortName})`}
        </h2>
        <p>
          {person.phone === null ? 'No phone number is known.' : <a href={`tel:${person.phone}`}>{person.phone}</a>}{' '}
          {person.email !== null && <a href={`mailto:${person.email}`}>{person.email}</a>}
        </p>
        {partner.nextStep && <Step partner={partner} />}
        {can.logContact && <InTouch partner={partner} />}
      </div>
      <h2 className="nhsuk-heading-m">What is in place</h2>
      <InPlace partner={partner} />
    </>
  )
}

const quietWords = (partner: SupportOfPartner): string => {
  const { quiet, name } = partner
  if (quiet === null) return `Nobody counts the days for ${name} at the moment`
  if (quiet.isTooLong) return `Nobody has been in touch for ${daysWords(quiet.days)}`
  return partner.lastContact === null
    ? `New since ${formatDay(quiet.since)}`
    : `Last contact: ${lastContactWords(partner)}`
}

function Step({ partner }: { partner: SupportOfPartner }) {
  const { nextStep } = partner
  if (nextStep === null) return null
  const { button, why } = stepWords[nextStep.step]
  const isCall = nextStep.step === 'ring' || nextStep.step === 'write'
  return (
    <>
      <p>{why}</p>
      <div className="app-actions">
        {!isCall && nextStep.href !== null && <ButtonLink to={nextStep.href}>{button}</ButtonLink>}
        <PlanCall label={isCall ? `${button}: put it on my list` : 'Ring them: put it on my list'} partner={partner} />
      </div>
    </>
  )
}

function PlanCall({ partner: { personId, name, organisation }, label }: { partner: SupportOfPartner; label: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const planning = useMutation({
    mutationFn: () => call(planSupportCall, { params: { personId }, body: { organisationId: organisation.id } }),
    onSuccess: async ({ dueOn }) => {
      await refreshSupport(queryClient)
      tellDone(`${name} is on your list for ${formatDay(dueOn)}`)
    },
  })
  return (
    <>
      <Fault fault={planning.error} />
      <Button busy={planning.isPending && 'Saving'} look="secondary" onClick={() => planning.mutate()}>
        {label}
      </Button>
    </>
  )
}

type InPlaceProps = { partner: SupportOfPartner; isMine?: true }

/** Offer by offer; what the programme does not offer is left out. */
export function InPlace({ partner: { cover }, isMine }: InPlaceProps) {
  const shown = supportOffers.filter((offer) => cover[offer].why !== 'not-offered')
  const facts = shown.map((offer) => ({
    name: offerWords[offer],
    value: <CoverMark cover={cover[offer]} {...(isMine ? { isMine } : {})} />,
  }))
  return <Facts facts={facts} />
}

function Open({ tasks }: { tasks: SupportOfPerson['open'] }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">To do</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {tasks.map(({ id, title, href, dueOn }) => (
          <li key={id}>
            {href === null ? title : <Link to={href}>{title}</Link>}, by {formatDay(dueOn)}
          </li>
        ))}
      </ul>
    </>
  )
}
