import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["term-of-topic"],
  reads: [
    ["# Cell\n\n- **Nucleus:** holds the genetic material", "nucleus", "part-of", "cell"],
    ["# Cell\n\n- **Ribosome** - makes proteins", "ribosome", "part-of", "cell"],
    ["# Trade\n\nTariff: a tax on imports", "tariff", "part-of", "trade"],
    ["# Tax\n\n## Types\n\n- **Levy:** a tax for one purpose", "levy", "is-a", "tax"],
    ["# Threats to a castle\n\n- **Siege:** an army waits", "siege", "is-a", "threats to a castle"],
    ["# Tax\n\n- **Income tax:** a tax on income", "income tax", "is-a", "tax"],
    ["# Rigging\n\n**Sloop**\n\n- one mast", "sloop", "part-of", "rigging"],
    ["# Geology\n\n## Rocks\n\n- **Basalt:** dark and hard", "basalt", "is-a", "rock"],
    ["# Rigging\n\nSLOOP\n- one mast", "sloop", "part-of", "rigging"],
    ["# Rigging\n\n**SRS** (Sloop Rig Standard)\n\n- one mast", "srs", "part-of", "rigging"],
  ],
  not: [
    ["# Sight\n\n## Rods & Cones\n\n- **Cones**: see colours by day", "cone", "is-a", "rod"],
    ["# Lands\n\n- **Fjord:** a drowned valley", "fjord", "is-a", "land"],
    ["# Sails\n\n- Press **Rig: Hoist** twice"],
    ["# Sails\n\n- [Film: How sails are sewn](sails.mp4)"],
    ["# Sails\n\n- `Ctrl+H` - hoist all sails"],
    [
      "# Quiz\n\n- Where is it?\n  **Model answer:** Here.\n- Who is it?\n  **Model answer:** She.\n- How is it?\n  **Model answer:** Good.\n- What is it?\n  **Model answer:** Glass.",
      "term",
      "names",
      "model answer",
    ],
    ["# Storms\n\n- **14 July** – the mast broke"],
    ["# Rigging\n\n**Sloop** rigs are common. They are fast.\n\n- one mast"],
    ["# Rigging\n\n**Sloop**\n\nOne mast."],
    ["# Rigging\n\nSloop, ketch and yawl\n- one mast"],
    ["# Rigging\n\nSloop\n\n- one mast"],
    ["# Cell\n\n- Note: cells divide"],
    ["# Cell\n\n- Example: yeast"],
    ["# Cell\n\n- At 10:30 the cell divides"],
    ["# Cell\n\n- If the cell divides: two cells"],
  ],
};
