import { removePaymentRate } from '@elevate/contracts/payment-rates'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { NotFoundPage } from '../../app/errors/NotFoundPage.tsx'
import { ConfirmPage } from '../../ui/ConfirmPage.tsx'
import { formatDay } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { useChosenOrganisation } from '../people/organisation.ts'
import { NoOrganisation } from '../recruitment-settings/NoOrganisation.tsx'
import { poundsWords } from './pounds.ts'
import { ratesQuery } from './queries.ts'

export function RemoveRatePage() {
  const { organisation } = useChosenOrganisation()
  if (!organisation) return <NoOrganisation />
  return <RemoveRate organisationId={organisation.id} />
}

function RemoveRate({ organisationId }: { organisationId: string }) {
  const { rateId = '' } = useParams()
  const { data } = useSuspenseQuery(ratesQuery(organisationId))
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  const back = { to: `/recruitment/settings/rates?organisation=${organisationId}`, text: 'Back to payment rates' }
  const removing = useMutation({
    mutationFn: () => call(removePaymentRate, { params: { organisationId, rateId } }),
    onSuccess: async () => {
      tellDone('The rate is taken back', back.to)
      await queryClient.invalidateQueries({ queryKey: ratesQuery(organisationId).queryKey })
    },
  })
  const rate = data.items.find(({ id }) => id === rateId)
  if (!rate?.can.remove) return <NotFoundPage />
  return (
    <ConfirmPage
      action={removing}
      back={back}
      busy="Taking it back"
      confirm="Take back this rate"
      title={`Take back the rate from ${formatDay(rate.validFrom)}?`}
    >
      <p>
        {poundsWords(rate.dayPence)} for a day and {poundsWords(rate.halfDayPence)} for half a day. It has not begun and
        no campaign names it, so nobody was told of it by an advert.
      </p>
    </ConfirmPage>
  )
}
