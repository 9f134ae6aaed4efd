import { useMutation } from '@tanstack/react-query';
import { useRead } from '../../server/hooks.ts';
import { upload } from '../../server/upload.ts';

const pollEvery = 700;

export const useImports = () => useRead('import.list', {});
export const useProfiles = () => useRead('profile.list', {});
export const useUpload = () => useMutation({ mutationFn: upload });

/** The job as it goes; asked again until it stands still. */
export function useJob(jobId: string, moving: boolean) {
  return useRead('import.read', { jobId }, { every: moving ? pollEvery : false, keep: true });
}
