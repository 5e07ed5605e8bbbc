import type { Client } from '@snout/contracts/clients';
import { useNavigate } from '@tanstack/react-router';
import { toast } from 'sonner';
import { Button } from '../../../ui/button';
import { clientTitle } from '../../../ui/clients/client-words';
import { Dialog } from '../../../ui/dialog';
import { Refusal } from '../../../ui/field';
import { useArchive, useUpdate } from '../api/actions';
import type { ClientSearch } from '../search';
import { ClientForm } from './client-form';
import { MergeDialog } from './merge-dialog';

interface ActsProps {
  client: Client;
  act: ClientSearch['act'];
  onClose(): void;
}

/** The dialog that is open over a client's page. */
export function ClientActs({ client, act, onClose }: ActsProps) {
  const navigate = useNavigate();
  if (act === 'edit') return <Edit client={client} onClose={onClose} />;
  if (act === 'archive') return <Archive client={client} onClose={onClose} />;
  if (act !== 'merge') return null;
  return (
    <MergeDialog
      client={client}
      onClose={onClose}
      onMerged={(into) => {
        toast('The two are one now.');
        void navigate({ to: '/clients/$clientId', params: { clientId: into } });
      }}
    />
  );
}

function Edit({ client, onClose }: Omit<ActsProps, 'act'>) {
  const update = useUpdate(client.id);
  return (
    <ClientForm
      title={`Edit ${clientTitle(client)}`}
      client={client}
      isBusy={update.isPending}
      error={update.error}
      onClose={onClose}
      onSave={(body) => update.mutate(body, { onSuccess: onClose })}
    />
  );
}

function Archive({ client, onClose }: Omit<ActsProps, 'act'>) {
  const archive = useArchive(client.id);
  const name = clientTitle(client);
  return (
    <Dialog label={`Archive ${name}`} shape="box" onClose={onClose}>
      <div className="flex flex-col gap-4 p-5">
        <h2 className="m-0 text-pane font-semibold">Archive {name}?</h2>
        <p className="m-0 text-body text-text-2">
          They leave the list. Nothing that was said is lost, and you can put them back at any time.
        </p>
        <Refusal error={archive.error} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button
            look="filled"
            disabled={archive.isPending}
            onClick={() => archive.mutate(undefined, { onSuccess: onClose })}
          >
            Archive
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
