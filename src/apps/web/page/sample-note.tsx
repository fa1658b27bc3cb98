import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { usePage } from "./context";

/** Says that what one sees is not one's own. */
export function SampleNote(): React.JSX.Element | null {
  const { texts } = usePage();
  const [open, setOpen] = useState(true);
  if (!open) return null;
  return (
    <MessageBar intent="info" shape="square" layout="multiline">
      <MessageBarBody>{texts.sampleNote}</MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={texts.dismiss} onClick={() => { setOpen(false); }} />}
      />
    </MessageBar>
  );
}
