import { type Static, Type } from 'typebox'
import { OneOf, Uuid } from './text.ts'

/** open (people join or skip) → drawn (a preview stands) → published (everybody is told) → closed; or cancelled. */
export const coffeeRoundStates = ['open', 'drawn', 'published', 'closed', 'cancelled'] as const
export const CoffeeRoundState = OneOf(coffeeRoundStates)
export type CoffeeRoundState = Static<typeof CoffeeRoundState>

/** A large draw runs beside everything else: waiting → working → done, or failed, or cancelled. */
export const coffeeDrawingStates = ['waiting', 'working', 'done', 'failed', 'cancelled'] as const
export const CoffeeDrawingState = OneOf(coffeeDrawingStates)
export type CoffeeDrawingState = Static<typeof CoffeeDrawingState>

export const coffeeDrawingSteps = ['reading', 'drawing', 'checking', 'saving'] as const
export const CoffeeDrawingStep = OneOf(coffeeDrawingSteps)
export type CoffeeDrawingStep = Static<typeof CoffeeDrawingStep>

/** How a coffee match may reach somebody. Nobody's phone number is shared unless they chose it. */
export const coffeeContacts = ['email', 'phone', 'programme-team'] as const
export const CoffeeContact = OneOf(coffeeContacts)
export type CoffeeContact = Static<typeof CoffeeContact>

/** Whether a person is in the next draw; nobody is asked why not. `paused` also while the appointment is on a break. */
export const coffeeMemberStates = ['in', 'skipping', 'paused', 'out'] as const
export const CoffeeMemberState = OneOf(coffeeMemberStates)
export type CoffeeMemberState = Static<typeof CoffeeMemberState>

export const coffeeMetAnswers = ['yes', 'not-yet', 'no'] as const
export const CoffeeMetAnswer = OneOf(coffeeMetAnswers)
export type CoffeeMetAnswer = Static<typeof CoffeeMetAnswer>

export const yesOrNo = ['yes', 'no'] as const
export const YesOrNo = OneOf(yesOrNo)
export type YesOrNo = Static<typeof YesOrNo>

export const CoffeePerson = Type.Object({ id: Uuid, name: Type.String() })
export type CoffeePerson = Static<typeof CoffeePerson>

export const CoffeeOrganisation = Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() })
export type CoffeeOrganisation = Static<typeof CoffeeOrganisation>

export const exportFormats = ['csv', 'xlsx'] as const
export const ExportFormat = OneOf(exportFormats)
export type ExportFormat = Static<typeof ExportFormat>
