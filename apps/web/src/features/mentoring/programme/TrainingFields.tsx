import type { MentorTraining } from '@elevate/contracts/mentoring-vocabulary'
import { DateField } from '../../../forms/DateField.tsx'
import type { Field } from '../../../forms/field.ts'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import type { TypedDate } from '../../../forms/typed-date.ts'

type Fields = {
  training: Field<MentorTraining>
  trainingBookedFor: Field<TypedDate>
  trainedOn: Field<TypedDate>
}

/** Nobody is given to a mentor before the training. */
export function TrainingFields({ fields }: { fields: Fields }) {
  return (
    <RadiosField
      choices={[
        { value: 'none', text: 'Not trained yet' },
        {
          value: 'booked',
          text: 'Training is booked',
          more: <DateField field={fields.trainingBookedFor} label="For which day?" />,
        },
        { value: 'trained', text: 'Trained', more: <DateField field={fields.trainedOn} label="On which day?" /> },
      ]}
      field={fields.training}
      hint="Nobody can choose this mentor before the training, or once a refresh is due."
      label="Training"
    />
  )
}
