import { type Retention, type RetentionRule, setRetention } from '@elevate/contracts/retention'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { NotFoundPage } from '../../app/errors/NotFoundPage.tsx'
import { Form } from '../../forms/Form.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { retentionQuery } from './queries.ts'
import { dueWords, kindWords, monthsWords } from './words.ts'

export function ChangePage() {
  const { organisationId = '', kind } = useParams()
  const { data } = useSuspenseQuery(retentionQuery(organisationId))
  const rule = data.rules.find((one) => one.kind === kind)
  return rule ? <Change retention={data} rule={rule} /> : <NotFoundPage />
}

function Change({ retention, rule }: { retention: Retention; rule: RetentionRule }) {
  const { kind, version, usualMonths } = rule
  const { organisation } = retention
  const back = `/organisations/${organisation.id}/retention`
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { months: String(rule.months) },
    messages: { months: 'Enter a whole number of months from 1 to 120' },
    check: ({ months }) => ({
      months: /^\d{1,3}$/.test(months.trim()) && Number(months) >= 1 && Number(months) <= 120 ? undefined : 'wrong',
    }),
    body: ({ months }) => ({ months: Number(months), version }),
    send: (body) => call(setRetention, { params: { organisationId: organisation.id, kind }, body }),
    done: (saved) => {
      queryClient.setQueryData(retentionQuery(organisation.id).queryKey, saved)
      const now = saved.rules.find((one) => one.kind === kind)
      const due = now ? dueWords(now.next) : 'nothing'
      tellDone(`Saved. On ${formatInstant(saved.nextRunAt)} this deletes ${due}`, back)
    },
  })
  return (
    <Page
      back={{ to: back, text: 'Back to how long records are kept' }}
      caption={organisation.name}
      title={kindWords[kind].name}
    >
      <p>
        The usual time is {monthsWords(usualMonths)}. After you save it you see how much goes the next time, and can
        still change it back until then.
      </p>
      <Form busy="Saving" form={form} submit="Save">
        <TextField
          field={form.field('months')}
          hint="From 1 to 120"
          inputMode="numeric"
          label={`Months that they are kept, ${kindWords[kind].from}`}
          width={3}
        />
      </Form>
    </Page>
  )
}
