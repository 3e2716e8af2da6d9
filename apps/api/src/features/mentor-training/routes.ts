import * as contract from '@elevate/contracts/mentor-training'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as bookings from './days/booking-service.ts'
import * as days from './days/service.ts'
import * as mentors from './mentors/service.ts'

const forBoth = { access: ['coordinator', 'mentor'] as const }
const forMentors = { access: ['mentor'] as const }
const forProgramme = { access: ['coordinator'] as const }

export const mentorTrainingRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  app.route({
    ...contract.listTrainingDays,
    config: forBoth,
    handler: ({ context, query }) => days.listDays(context, query),
  })
  app.route({
    ...contract.offerTrainingDay,
    config: forProgramme,
    handler: async ({ context, body }, reply) => reply.code(201).send(await days.offerDay(context, body)),
  })
  app.route({
    ...contract.getTrainingDay,
    config: forBoth,
    handler: ({ context, params }) => days.getDay(context, params.trainingDayId),
  })
  app.route({
    ...contract.changeTrainingDay,
    config: forProgramme,
    handler: ({ context, params, body }) =>
      days.changeDay(context, deps, { dayId: params.trainingDayId, values: body }),
  })
  app.route({
    ...contract.cancelTrainingDay,
    config: forProgramme,
    handler: ({ context, params }) => days.cancelDay(context, deps, params.trainingDayId),
  })
  await app.register(bookingRoutes, deps)
  await app.register(mentorRoutes)
}

const bookingRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  app.route({
    ...contract.bookTrainingDay,
    config: forMentors,
    handler: async ({ context, params }, reply) =>
      reply.code(201).send(await bookings.book(context, deps, params.trainingDayId)),
  })
  app.route({
    ...contract.giveUpTrainingDay,
    config: forMentors,
    handler: ({ context, params }) => bookings.giveUp(context, deps, params.trainingDayId),
  })
  app.route({
    ...contract.tickAttendance,
    config: forProgramme,
    handler: ({ context, params, body }) => bookings.tickAttendance(context, params.trainingDayId, body.marks),
  })
}

const mentorRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  app.route({ ...contract.getMyTraining, config: forBoth, handler: ({ context }) => mentors.getMine(context) })
  app.route({
    ...contract.getCertificate,
    config: forBoth,
    handler: ({ context, params }) => mentors.getCertificate(context, params),
  })
  app.route({
    ...contract.listTrainedMentors,
    config: forProgramme,
    handler: ({ context, params, query }) => mentors.listMentors(context, params.organisationId, query),
  })
  app.route({
    ...contract.recordTraining,
    config: forProgramme,
    handler: ({ context, params, body }) => mentors.recordTraining(context, { ...params, ...body }),
  })
}
