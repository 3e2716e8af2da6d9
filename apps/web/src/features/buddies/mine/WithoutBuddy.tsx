import { type MyBuddyPlace, wishForBuddy } from '@elevate/contracts/buddies-mine'
import type { BuddyWish } from '@elevate/contracts/buddies-vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { useMe } from '../../../app/session/me.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { refreshBuddies } from '../queries.ts'

const said = {
  wanted: 'We look for a buddy for you and tell you as soon as there is one',
  none: 'That is fine. Nobody suggests a buddy to you until you say so',
}

/** No buddy at the moment: one is looked for, one can be asked for, or none is wanted. Nobody is asked why. */
export function WithoutBuddy({ place }: { place: MyBuddyPlace }) {
  const me = useMe()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const wishing = useMutation({
    mutationFn: (wish: BuddyWish) =>
      call(wishForBuddy, {
        params: { organisationId: place.organisation.id, personId: me.person.id },
        body: { wish },
      }),
    onSuccess: async (_nothing, wish) => {
      await refreshBuddies(queryClient)
      tellDone(said[wish])
    },
  })
  const wish = place.isWaiting ? 'none' : 'wanted'
  return (
    <section className="app-next">
      <h2 className="nhsuk-heading-m">
        {place.isWaiting ? 'We are looking for a buddy for you' : 'You have no buddy at the moment'}
      </h2>
      <p>
        {place.isWaiting
          ? 'The programme team suggests somebody who has been a partner for longer. You are told as soon as there is one.'
          : 'If you would like one, say so: the programme team looks for somebody who suits.'}
      </p>
      <Fault fault={wishing.error} />
      <Button
        busy={wishing.isPending && 'Saving'}
        look={place.isWaiting ? 'secondary' : 'primary'}
        onClick={() => wishing.mutate(wish)}
      >
        {place.isWaiting ? 'I would rather not have one now' : 'I would like a buddy'}
      </Button>
    </section>
  )
}
