import { map, set, singularBy, verbForms, type Forms, type LanguageTable } from "./table.ts";

/** Regular French conjugation: third persons, non-finite forms. */
function inflect(infinitive: string, stem = ""): Forms {
  const participle = (s: string) => [s, `${s}e`, `${s}s`, `${s}es`];
  if (infinitive.endsWith("er")) {
    const root = infinitive.slice(0, -2);
    const present = stem || root;
    const soft = root.replace(/g$/, "ge").replace(/c$/, "ç");
    return {
      infinitive: [infinitive],
      finite: [
        `${present}e`,
        `${present}ent`,
        `${soft}ait`,
        `${soft}aient`,
        `${infinitive}a`,
        `${infinitive}ont`,
        `${root}ez`,
      ],
      gerund: [`${soft}ant`],
      participle: participle(`${root}é`),
    };
  }
  if (infinitive.endsWith("ir")) {
    const root = infinitive.slice(0, -2);
    return {
      infinitive: [infinitive],
      finite: [`${root}it`, `${root}issent`, `${infinitive}a`, `${infinitive}ont`],
      gerund: [`${root}issant`],
      participle: participle(`${root}i`),
    };
  }
  const root = infinitive.slice(0, -2);
  return {
    infinitive: [infinitive],
    finite: [root, `${root}ent`, `${root}ra`],
    gerund: [`${root}ant`],
    participle: participle(`${root}u`),
  };
}

export const FRENCH: LanguageTable = {
  code: "fr",
  determiners:
    set(`le la les l un une ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes chaque tout toute tous
    toutes plusieurs quelques certains certaines aucun aucune deux trois quatre cinq six sept huit neuf dix autre autres même mêmes tel telle`),
  indefinite: set("un une des"),
  prepositions:
    map(`à au:à aux:à en dans avec pour par sur sous entre depuis vers sans via selon contre chez lors pendant durant après
    avant dès jusque envers hors outre près de d:de du:de des:de malgré parmi`),
  phrasal:
    map(`par_excellence_de:de à_l_origine_de:à_l'origine_de jusqu_à:jusque jusqu_au:jusque jusqu_aux:jusque près_de:près à_partir_de:depuis à_partir_du:depuis au_moyen_de:via à_l_aide_de:via grâce_à:via contrairement_à:contre à_travers:via
    au_lieu_de:contre à_la_place_de:contre au_sein_de:dans par_rapport_à:contre à_cause_de:par en_fonction_de:depuis`),
  joins: set("de d"),
  joinsOnce: set("du des de d"),
  conjunctions: set("et ou ni"),
  subordinators: set(
    `quand lorsque si car puisque mais or donc comme_si tandis ensuite puis ainsi alors cependant toutefois où parce afin`,
  ),
  relatives: set("qui que dont lequel laquelle lesquels lesquelles qu"),
  clitics: set("se s y lui me te nous vous"),
  pronouns: set("il elle ils elles on cela ceci ça c celui celle ceux celles quoi rien je tu nous vous"),
  negations: set("ne n pas jamais"),
  adverbs: set(
    "très aussi seulement toujours presque bien mal vite ici encore trop beaucoup peu souvent parfois surtout notamment déjà",
  ),
  intensifiers: set("plus moins très peu trop"),
  copulas: set("est sont était étaient sera seront soit soient étant être été"),
  modals: set(
    "peut peuvent pourrait doit doivent devrait va vont faut a ont avait avoir pouvoir devoir tend tendent cherche cherchent",
  ),
  suchAs: set("comme"),
  verbs: verbForms(
    {
      uses: `utiliser employer/emploi appliquer exploiter combiner intégrer/intègr recevoir=reçoit,reçoivent lire=lit,lisent consommer incorporer
        baser appuyer/appui suivre=suit,suivent reprendre=reprend,reprennent,repris invoquer exécuter/exécut adopter importer reposer recourir=recourt,recourent
        investir manger boire=boit,boivent absorber respirer embaucher louer ajouter
        insérer/insèr verser hériter
        acheter/achèt`,
      requires: `nécessiter exiger dépendre=dépend,dépendent requérir=requiert,requièrent demander supposer présupposer falloir=faut`,
      contains: `inclure=inclut,incluent contenir=contient,contiennent comprendre=comprend,comprennent comporter regrouper posséder/possèd
        composer décomposer englober constituer rassembler réunir
        abriter accueillir=accueille,accueillent`,
      "part-of": `appartenir=appartient,appartiennent`,
      "contrasts-with": `différer/diffèr contraster confondre=confond,confondent remplacer opposer distinguer surpasser critiquer rejeter/rejett contester
        exclure=exclut,excluent contredire=contredit,contredisent
        dépasser excéder/excèd`,
      produces: `produire=produit,produisent générer/génèr créer renvoyer/renvoi retourner obtenir=obtient,obtiennent construire=construit,construisent
        fournir donner offrir=offre,offrent émettre=émet,émettent calculer prédire=prédit,prédisent livrer extraire=extrait,extraient provoquer
        convertir transformer entraîner=entraîne développer écrire=écrit,écrivent introduire=introduit,introduisent faire=fait,font déclencher exporter
        publier fabriquer délivrer
        élaborer sécréter/sécrèt libérer/libèr fonder instaurer engendrer inventer découvrir=découvre,découvrent
        promulguer rédiger peindre=peint,peignent concevoir=conçoit,conçoivent imposer susciter occasionner
        imprimer reproduire=reproduit,reproduisent instituer dégager
        formuler proposer révéler/révèl acquérir=acquiert,acquièrent
        synthétiser apporter`,
      affects: `améliorer inspirer réduire=réduit,réduisent augmenter diminuer changer causer prévenir=prévient,préviennent éviter baisser enrichir scinder contrôler limiter mesurer
        protéger/protèg réguler restreindre=restreint optimiser minimiser maximiser influencer affecter impacter modifier altérer/altèr définir déterminer
        permettre=permet,permettent,permettant faciliter aider garantir assurer atténuer accélérer/accélèr simplifier éliminer supprimer détecter
        surveiller maintenir=maintient,maintiennent corriger combattre=combat favoriser filtrer ajuster pénaliser renforcer bloquer activer
        stabiliser normaliser dégrader empêcher contribuer isoler équilibrer soutenir=soutient
        chauffer refroidir inhiber stimuler freiner retarder aggraver empirer ralentir
        détruire=détruit,détruisent casser tuer envahir conquérir=conquiert vaincre=vainc renverser 
        nuire=nuit,nuisent conditionner modérer/modèr dissoudre=dissout,dissolvent abolir
        interdire=interdit,interdisent punir sanctionner obliger préserver encourager diriger gouverner
        régir unir séparer diluer oxyder digérer/digèr attirer repousser dévaluer éroder
        contaminer neutraliser contracter inciter coloniser libéraliser étendre=étend,étendent dissoudre élargir
        adoucir assouplir
        impliquer accumuler épuiser multiplier/multipli fixer atteindre=atteint,atteignent propager affaiblir pousser forcer amener/amèn contraindre=contraint,contraignent allonger raccourcir
        ouvrir=ouvre,ouvrent fermer subir battre=bat,battent
        économiser`,
      "applies-to": `démarrer télécharger installer configurer charger compiler migrer copier/copi envoyer/envoi lister accéder/accèd partager répondre=répond,répondent déplacer
        traiter analyser stocker gérer/gèr administrer classer classifier évaluer valider représenter décrire=décrit,décrivent expliquer
        explorer organiser trier chercher rechercher comparer identifier reconnaître=reconnaît,reconnaissent résoudre=résout,résolvent servir=sert,servent
        aborder encoder décoder déployer/déploi enregistrer récupérer/récupèr segmenter étudier connecter attribuer estimer apprendre=apprend,apprennent
        prioriser capturer sélectionner associer diviser vérifier fonctionner agir concentrer indiquer suggérer/suggèr montrer modéliser
        interpréter/interprèt traduire=traduit,traduisent visualiser relier consulter indexer étiqueter distribuer couvrir=couvre,couvrent
        simuler recommander adapter héberger chiffrer tester orchestrer former
        transporter élire=élit,élisent approuver ratifier traverser défendre=défend,défendent négocier
        percevoir=perçoit,perçoivent cultiver observer saisir examiner
        trouver choisir présenter démontrer occuper enlever/enlèv mettre=met,mettent placer répartir vendre=vend,vendent payer/paie
        signer déclarer décider habiter exercer enseigner déduire=déduit,déduisent transmettre=transmet,transmettent réfléchir
        récolter vivre=vit,vivent naître=naît,naissent mourir=meurt,meurent participer entrer sortir=sort,sortent commencer
        tourner varier/vari vibrer mélanger
        quitter assembler arrêter porter symboliser`,
      "related-to": `rester passer arriver caractériser désigner dérouler constater coûter échouer laisser répéter/répèt tomber jouer plonger viser souffrir=souffre,souffrent mener/mèn entourer recouvrir=recouvre,recouvrent aboutir conduire=conduit,conduisent valoir=vaut,valent correspondre=correspond,correspondent résulter provenir=provient,proviennent découler communiquer circuler siéger/sièg`,
      aside: `voir=voit noter considérer exister rappeler/rappell savoir=sait vouloir=veut,voulu,voulue,voulus,voulues dire=dit appeler/appell nommer souligner
        signifier/signifi penser parler sembler essayer espérer/espèr
        croire=croit,croient`,
    },
    inflect,
  ),
  governed:
    map(`communiquer_avec:related-to résulter_de:uses découler_de:uses provenir_de:uses permettre_à:aside former_par:contains composer_par:contains constituer_par:contains relier_à:related-to associer_à:related-to avoir_besoin_de:requires avoir_recours_à:uses recourir_à:uses souffrir_de:related-to aboutir_à:produces conduire_à:produces mener_à:produces donner_naissance_à:produces donner_lieu_à:produces inspirer_de:uses baser_sur:uses reposer_sur:uses appuyer_sur:uses dépendre_de:requires composer_de:contains constituer_de:contains
    convertir_en:produces transformer_en:produces diviser_en:contains appartenir_à:part-of servir_à:applies-to
    comparer_à:contrasts-with différer_de:contrasts-with distinguer_de:contrasts-with opposer_à:contrasts-with scinder_en:produces décomposer_en:contains répartir_en:contains caractériser_par:related-to stocker_sous:related-to lutter_contre:contrasts-with protéger_contre:contrasts-with utiliser_comme:is-a définir_comme:is-a
    contribuer_à:affects aider_à:affects appliquer_à:applies-to entraîner_sur:uses extraire_de:uses obtenir_de:uses traduire_en:produces`),
  oblique:
    map(`à:applies-to en:applies-to dans:applies-to avec:uses pour:applies-to par:uses sur:applies-to entre:applies-to depuis:uses
    à_l'origine_de:produces via:uses contre:contrasts-with selon:uses de:related-to`),
  looksVerbal: /(?:issent|uent|isent|irent|èrent|aient)$/u,
  notVerbal:
    /^(?:.*(?:quent|fluent)|patient|client|récipient|coefficient|quotient|gradient|ingrédient|orient|efficient|inconvénient)$/u,
  adjective:
    /(?:able|ables|ible|ibles|if|ive|ifs|ives|eux|euse|euses|é|ée|és|ées|ant|ants|ante|antes|al|ale|aux|ales|ique|iques|el|elle|els|elles|aire|aires)$/u,
  nounsLike:
    set(`sel sels nickel miel gel ciel tunnel logiciel logiciels matériel appel label pixel animal animaux cheval chevaux cristal cristaux
    minéral minéraux végétal végétaux journal journaux tribunal tribunaux relief reliefs tarif tarifs motif motifs massif récif carburant carburants
    colorant enfant enfants diamant aimant polluant polluants courant courants restaurant étudiant étudiants habitants fabricant thé café blé marché degré
    santé fossé clé musée lycée trophée député députés salarié salariés armée armées idée vallée rosée olive salive donnée données état résultat marché contenu bruit sens variable variables canal canaux signal signaux métal métaux hôpital
    capital client clients agent agents composant composants constante gradient gradients variante courant entrée sortie qualité sécurité
    capacité propriété probabilité métrique technique logique physique chimie mathématique statistique politique musique fabrique
    graphique public code réalité activité entité entités identité unité cellule journal terminal manuel portail habitant dictionnaire
    vocabulaire scénario mémoire modèle modèles requête clé clés influence mesure contrôle recherche baisse limite attaque réforme`),
  ways: set("façon manière sorte"),
  adverb:
    /[^m]ment$(?<!(?:élé|docu|environne|fonctionne|seg|traite|entraîne|apprentisse|comporte|déploie|chiffre|change|raisonne|ali|mo|argu|instru|monu|frag|pig|rende|engage|pla|événe|développe|stationne|classe|place|paie|log|finance|équipe|mouve|juge|aligne|ajuste|appartement|vête|bâti|ci|sédi|tour|ser|règle|ligne|gouverne|supplé|complé|enrichisse|vieillisse|ralentisse)ment)/u,
  light:
    set(`contraire opposé inverse nombre quantité série ensemble groupe majorité partie type types classe capacité niveau présence cas processus besoin usage changement
    manque variété exemple reste objectif moyenne création forme manière différence impact tendance problème tâche tâches concept technique
    techniques méthode principe étape augmentation réduction importance possibilité existence rôle effet mesure somme`),
  parts: set(
    "partie parties composant composants composante composantes élément éléments caractéristique propriété phase étape étapes membre pilier section module couche",
  ),
  kinds: set(
    "type types classe classes forme variante variantes cas exemple sous-ensemble branche catégorie espèce famille technique méthode",
  ),
  generic:
    set(`tiers moitié forme manière fois chose choses partie parties exemple exemples cas type types objectif objectifs problème problèmes point points nombre
    quantité côté niveau niveaux moment temps lieu moyen fin effet effets résultat résultats approche approches méthode méthodes technique
    techniques stratégie idée idées thème aspect aspects avantage avantages inconvénient inconvénients différence différences
    caractéristique caractéristiques composante composantes élément éléments note notes question questions réponse personne personnes monde vie an année années jour
    jours option options possibilité besoin capacité processus étape étapes série ensemble groupe usage contexte situation fait raison travail
    dernier dernière information informations outil outils utilisateur utilisateurs système systèmes concept concepts principe principes valeur valeurs
    changement nature analyse scénario pratique détail rôle tâche tâches choix service services solution lien liens page
    source sources référence références contenu fonction façon`),
  dropped:
    set(`différent différents différente différentes multiple multiples principal principale principaux principales important importante importants
    significatif significative spécifique spécifiques donné donnée individuel redondant complet complète possible possibles fréquent commun
    communs général générale propre nécessaire nécessaires fondamental divers diverses grand grande grands grandes petit petite petits certain
    nombreux nombreuses suivant suivants suivante précédent nouveau nouvelle nouveaux unique célèbre essentiel utile utiles excellent total actuel
    actuelle pertinent haut haute bon bonne meilleur meilleure clé`),
  example: /^(?:ex\.?|p\. ?ex\.?|par exemple|comme|e\.g\.)(?=[\s,:])[\s,:]*/iu,
  // Only capitals lose theirs: "Ecole"; "marché" and "marche" are two words.
  plain: (word) => word.replace(/^[éèê]/u, "e").replace(/^à/u, "a"),
  singular: singularBy(
    [
      ["eaux", "eau"],
      ["aux", "al"],
      ["s", ""],
    ],
    /(?:ss|us|is|as|ès|os|corps|temps|processus)$/u,
  ),
};
