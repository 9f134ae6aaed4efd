import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id } from '../../record/index.ts';
import { checkedProfile, ownProfiles, ProfileSchema, profilesOf } from '../profile.ts';
import { PURPOSE } from '../purpose.ts';

export const listProfiles = defineOperation({
  name: 'profile.list',
  act: 'import',
  kind: 'read',
  ownPurposes: [PURPOSE],
  title: { vi: 'Cấu hình ánh xạ', en: 'Mapping profiles' },
  input: Type.Object({}, Closed),
  output: Type.Object({ profiles: Type.Array(ProfileSchema), own: Type.Array(Type.String()) }, Closed),
  load: noSubject,
  async run({ tx, engine, actor }) {
    return { profiles: await profilesOf(tx, engine, actor.unitId), own: (await ownProfiles(tx, actor.unitId)).map(({ name }) => name) };
  },
});

/** A job keeps the profile it was started with, so saving changes no import under way. */
export const saveProfile = defineOperation({
  name: 'profile.save',
  act: 'import',
  kind: 'change',
  ownPurposes: [PURPOSE],
  title: { vi: 'Lưu cấu hình ánh xạ', en: 'Save a mapping profile' },
  input: Type.Object({ operationId: Id, profile: ProfileSchema }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, input) {
    const profile = checkedProfile(context.engine, input.profile);
    await context.tx.query('insert into mapping_profile (unit, name, profile) values ($1, $2, $3) on conflict (unit, name) do update set profile = excluded.profile, ended_at = null', [context.actor.unitId, profile.name, JSON.stringify(profile)]);
    context.journal({ registry: context.engine.registry.name, body: { profile: profile as never } });
    return {};
  },
});
