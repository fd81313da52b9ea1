import { map, set, singularBy, verbForms, type Forms, type LanguageTable, withoutAccents } from "./table.ts";

/** Regular Portuguese conjugation: third persons, imperatives, non-finite forms. */
function inflect(infinitive: string, stem = ""): Forms {
  const root = infinitive.slice(0, -2);
  const ending = infinitive.slice(-2);
  const present = stem || root;
  const soft = (s: string) => s.replace(/c$/, "qu").replace(/g$/, "gu").replace(/ç$/, "c");
  const participle = (s: string) => [`${s}o`, `${s}a`, `${s}os`, `${s}as`];
  if (ending === "ar")
    return {
      infinitive: [infinitive, `${infinitive}em`],
      finite: [`${present}a`, `${present}am`, `${root}ou`, `${root}aram`].concat([
        `${root}ava`,
        `${root}avam`,
        `${infinitive}á`,
        `${infinitive}ão`,
        `${infinitive}ia`,
      ]),
      bidding: [`${soft(present)}e`, `${soft(present)}em`],
      gerund: [`${root}ando`],
      participle: participle(`${root}ad`),
    };
  return {
    infinitive: [infinitive, `${infinitive}em`],
    finite: [`${present}e`, `${present}em`, `${root}eu`, `${root}iu`, `${root}eram`].concat([
      `${root}iram`,
      `${root}ia`,
      `${root}iam`,
      `${infinitive}á`,
      `${infinitive}ão`,
    ]),
    bidding: [`${present}a`, `${present}am`],
    gerund: [`${root}${ending === "er" ? "endo" : "indo"}`],
    participle: participle(`${root}id`),
  };
}

export const PORTUGUESE: LanguageTable = {
  code: "pt",
  determiners:
    set(`o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela seu sua seus suas meu minha
    nosso nossa cada todo toda todos todas ambos ambas vários várias alguns algumas algum alguma nenhum nenhuma muitos muitas muita pouca
    poucos poucas dois duas três quatro cinco seis sete oito nove dez qualquer quaisquer outro outra outros outras mesmo mesma mesmos mesmas tal demais`),
  indefinite: set("um uma uns umas"),
  prepositions:
    map(`pra:para pro:para pras:para pros:para ao:a aos:a à:a às:a em no:em na:em nos:em nas:em num:em numa:em com para por pelo:por pela:por pelos:por pelas:por
    sobre entre desde até sem via durante segundo conforme contra sob após mediante de do:de da:de dos:de das:de neste:em nesta:em
    nesse:em nessa:em deste:de desta:de desse:de dessa:de`),
  phrasal:
    map(`por_excelência_de:de assim_como:junto uma_vez:após com_foco_em:foco com_foco_no:foco com_foco_na:foco com_ênfase_em:foco com_ênfase_no:foco com_ênfase_na:foco a_partir_de:desde a_partir_do:desde a_partir_da:desde através_de:mediante por_meio_de:mediante com_base_em:segundo
    ao_contrário_de:contra em_vez_de:contra dentro_de:em dentro_do:em dentro_da:em em_relação_a:sobre além_de:com em_função_de:desde devido_a:por
    graças_a:por diferente_de:contra junto_com:com ao_invés_de:contra`),
  joins: set("de"),
  joinsOnce: set("de do da dos das"),
  conjunctions: set("e ou nem"),
  subordinators:
    set(`quando se embora porque pois enquanto onde caso já_que mas porém contudo além assim então depois antes
    portanto já logo antes_de quanto`),
  relatives: set("que quem qual quais cujo cuja cujos cujas"),
  clitics: set("se lhe lhes nos me te"),
  pronouns: set(
    "isto isso aquilo disso disto nisso nisto si ele ela eles elas você vocês eu nós nada algo tudo quê nele nela neles nelas dele dela",
  ),
  negations: set("não nunca tampouco sequer"),
  adverbs:
    set(`muito também só apenas sempre quase bem mal aqui ali hoje ainda tão tanto pouco talvez inclusive demais logo
    sequer basta costuma`),
  intensifiers: set("mais menos muito pouco tão"),
  copulas: set("é são está estão era eram foi foram ser será serão seja sejam sendo estar sido estiver"),
  modals:
    set(`pode podem poderia poderiam poder deve devem deveria deveriam dever costuma costumam tende tendem consegue conseguem
    vai vão passa passam tem_que há_de tenta tentam possam possa`),
  suchAs: set("como"),
  verbs: verbForms(
    {
      uses: `usar utilizar empregar aplicar aproveitar combinar integrar receber ler=lê,leem consumir=consome,consomem tomar incorporar implementar
        basear=baseia,baseiam invocar executar recorrer envolver adotar importar herdar apoiar=apoia,apoiam aceitar
        gastar investir=investe,investem comer beber absorver respirar contratar adicionar 
        inserir=insere,inserem
        comprar`,
      requires: `requerer=requer,requerem necessitar exigir depender precisar pressupor=pressupõe,pressupõem assumir demandar pedir/ped`,
      contains: `incluir=inclui,incluem,incluindo conter=contém,contêm,contém,contêm compreender abranger ter=tem,têm,tem,têm,tendo
        possuir=possui,possuem compor=compõe,compõem,composto,composta englobar reunir/reún agrupar consistir
        abrigar acolher`,
      "part-of": `pertencer`,
      "contrasts-with": `vencer diferir contrastar confundir diferenciar superar substituir=substitui,substituem opor=opõe,opõem distinguir
        dispensar
        excluir=exclui,excluem competir=compete,competem discordar
        exceder`,
      produces: `formar produzir=produz,produzem gerar criar devolver obter=obtém,obtêm,obtém,obtêm construir=constrói,constroem proporcionar prover=provê,proveem
        dar=dá,dão,dando oferecer emitir calcular prever=prevê,preveem entregar sintetizar provocar converter resultar
        levar desenvolver escrever introduzir=introduz,introduzem fazer=faz,fazem,fazendo fornecer retornar exportar derivar publicar lançar
        trazer=traz,trazem conduzir=conduz,conduzem extrair=extrai,extraem alimentar
        fabricar elaborar secretar liberar fundar instaurar inventar promulgar redigir pintar projetar desenhar
        instituir=institui,instituem suscitar ocasionar motivar esculpir imprimir
        reproduzir=reproduz,reproduzem
        formular propor=propõe,propõem revelar adquirir`,
      affects: `melhorar reduzir=reduz,reduzem aumentar diminuir=diminui,diminuem mudar causar prevenir/previn evitar
        controlar limitar medir=mede,medem proteger regular restringir otimizar minimizar maximizar influenciar influir=influi
        afetar impactar modificar alterar definir determinar permitir facilitar ajudar garantir assegurar mitigar acelerar
        simplificar eliminar detectar monitorar atualizar manter=mantém,mantêm,mantém,mantêm corrigir combater favorecer filtrar ajustar
        penalizar danificar fortalecer reforçar bloquear ativar habilitar estabilizar normalizar degradar violar comprometer promover complementar
        remover cortar monitorizar limitar apagar restaurar impedir/imped equilibrar supervisionar elevar agregar contribuir=contribui,contribuem preservar complementar atender sustentar
        compensar isolar sacrificar centralizar automatizar aprimorar ampliar afastar
        aquecer esquentar esfriar resfriar inibir estimular frear atrasar agravar piorar desacelerar
        destruir=destrói,destroem invadir derrubar atacar
        prejudicar beneficiar condicionar moderar dissolver abolir proibir=proíbe,proíbem punir obrigar conservar
        impulsionar fomentar dirigir governar presidir liderar reger unir concentrar diluir=dilui,diluem oxidar
        digerir=digere,digerem empurrar atrair=atrai,atraem repelir=repele,repelem deslocar encarecer baratear
        desvalorizar contaminar neutralizar relaxar contrair=contrai,contraem incentivar colonizar expandir
        implicar acumular esgotar balancear multiplicar fixar alcançar evaporar condensar propagar conquistar derrotar enfraquecer=enfraquece
        agilizar alongar encurtar abrir fechar suportar sofrer suprir viabilizar desacoplar
        poupar extinguir economizar`,
      "related-to": `sofrer padecer carecer aguardar acompanhar rodear
        preceder suceder coincidir corresponder
        ficar passar voltar valer custar falhar deixar repetir/repit cair=cai,caem reagir/reag conseguir=consegue,conseguem`,
      "applies-to": `iniciar/inici baixar instalar configurar carregar compilar migrar escalar copiar enviar listar acessar compartilhar responder mover publicar navegar consultar
        treinar processar analisar armazenar gerenciar gerir=gere,gerem administrar tratar classificar avaliar validar representar
        descrever explicar explorar organizar ordenar buscar comparar identificar reconhecer mapear resolver servir/serv
        abordar codificar decodificar implantar guardar registrar recuperar segmentar transformar estudar conectar atribuir=atribui,atribuem
        estimar aprender memorizar priorizar capturar selecionar associar dividir verificar operar trabalhar funcionar
        atuar focar indicar sugerir/suger mostrar modelar interpretar traduzir=traduz,traduzem visualizar relacionar vincular consultar indexar
        rotular distribuir=distribui,distribuem cobrir/cobr simular recomendar acionar descobrir/descobr localizar versionar apontar
        valorizar adaptar hospedar criptografar testar orquestrar realizar estabelecer provir=provém,provêm crescer vir=vem,vêm expor=expõe,expõem resumir ocorrer preparar catalogar isolar acessar
        separar
        transportar eleger votar julgar aprovar ratificar percorrer atravessar cruzar defender negociar
        arrecadar financiar cultivar observar investigar
        encontrar escolher apresentar demonstrar experimentar ocupar colocar repartir vender pagar assinar declarar decidir habitar
        exercer ensinar inferir/infir deduzir=deduz,deduzem concluir=conclui,concluem transmitir refletir/reflit estruturar autenticar
        praticar colher viver nascer morrer participar chegar entrar sair=sai,saem começar terminar acabar girar variar vibrar
        misturar somar
        simbolizar intervir=intervém`,
      aside: `continuar seguir=siga ver=vê lembrar considerar existir haver=há notar dizer=diz,dizem saber=sabe,sabem querer=quer,querem acreditar=acha,acham chamar denominar
        conhecer revisar cobrar aparecer entender significar ignorar achar esperar resolva
        pensar falar parecer perguntar supor=supõe,supõem
        imaginar tentar`,
    },
    inflect,
  ),
  governed:
    map(`formar_por:contains compor_por:contains constituir_por:contains integrar_por:contains relacionar_com:related-to associar_com:related-to associar_a:related-to vincular_a:related-to basear_em:uses depender_de:requires precisar_de:requires compor_de:contains converter_em:produces transformar_em:produces
    dividir_em:contains levar_a:produces conduzir_a:produces dar_origem_a:produces dar_lugar_a:produces recorrer_a:uses sofrer_de:related-to padecer_de:related-to carecer_de:related-to pertencer_a:part-of servir_para:applies-to
    comparar_com:contrasts-with diferenciar_de:contrasts-with diferir_de:contrasts-with distinguir_de:contrasts-with consistir_em:related-to
    ajustar_a:applies-to usar_como:is-a utilizar_como:is-a conhecer_como:is-a atuar_como:is-a funcionar_como:is-a definir_como:is-a
    contribuir_para:affects ajudar_a:affects aplicar_a:applies-to resultar_em:produces derivar_de:uses resultar_de:uses extrair_de:uses obter_de:uses
    necessitar_de:requires focar_em:applies-to treinar_com:uses treinar_em:uses apoiar_em:uses classificar_em:contains traduzir_em:produces
    acessar_por:uses`),
  oblique:
    map(`a:applies-to em:applies-to com:uses para:applies-to por:uses sobre:applies-to entre:applies-to desde:uses mediante:uses
    contra:contrasts-with segundo:uses de:related-to via:uses`),
  looksVerbal: /(?:[aeiou]?[^aeiouáéíóúâêôãõ]+|[aeiou])(?:am|em)$|(?:ando|endo|indo)(?:-se|-lo|-la|-los|-las)?$/u,
  notVerbal:
    /^(?:.*(?:agem|igem|ugem|ordem|homem|jovem|nuvem|stream|mento|quém|guém)|também|item|bem|além|quem|nem|sem|em|trem|porém|spam|ram|exam|team|system|problem|quando|segundo|dividendo|lindo|mundo|fundo|comando|operando|llm|item|totem|pólen|slam)$/u,
  adjective:
    /(?:vel|veis|iv[oa]s?|os[oa]s?|ad[oa]s?|id[oa]s?|antes?|entes?|al|ais|ic[oa]s?|ári[oa]s?|u[oa]s?|ular|ulares|maior|menor|melhor|pior|ruim|ruins|robust[oa]s?|máxim[oa]s?|mínim[oa]s?|absolut[oa]s?|precis[oa]s?|complex[oa]s?|simples|rápid[oa]s?|lent[oa]s?|limp[oa]s?|corret[oa]s?|livre)$/u,
  nounsLike:
    set(`água águas língua línguas sal sais animal animais mineral minerais vegetal vegetais cristal cristais coral corais tribunal tribunais
    cultivo cultivos arquivo arquivos motivo motivos combustível combustíveis óxido óxidos osso ossos mucosa saliva oliva iniciativa
    perspectiva alternativa alternativas bebida comida ferida senado ducado condado proletariado eleitorado soldado soldados gado advogado advogados dado dados metadado metadados estado estados resultado resultados mercado significado conteúdo som ruído sentido líquido ácido
    fluido tecido grau lado teclado variável variáveis canal canais sinal sinais metal metais hospital capital cliente clientes agente agentes
    componente componentes constante gradiente gradientes variante corrente entrada saída caixa coisa peso processo usuário cenário vocabulário
    dicionário calendário comentário métrica métricas técnica lógica física química matemática estatística política políticas música fábrica
    gráfico tráfego público médico código período vida medida partida chamada camada camadas jornada terminal manual portal ambiente
    resíduo indivíduo auditoria segredo legado risco riscos índice prática`),
  ways: set("forma maneira modo"),
  adverb: /mente$/u,
  light:
    set(`sinônimo contrário oposto inverso número quantidade série conjunto grupo maioria maior parte tipo tipos classe capacidade nível presença caso processo necessidade uso
    mudança mudanças falta faixa variedade exemplo medida soma resto par propósito objetivo média criação forma maneira diferença impacto
    tendência crescimento problema problemas tarefa tarefas conceito princípio critérios
    serviço serviços camada questão etapa etapas aumento redução importância possibilidade existência contexto área efeito papel`),
  parts: set(
    "parte partes componente componentes elemento elementos característica propriedade fase fases etapa etapas passo passos membro pilar pilares seção módulo",
  ),
  kinds: set(
    "tipo tipos classe classes forma variante variantes caso exemplo subconjunto subcampo ramo categoria espécie família técnica método",
  ),
  generic:
    set(`terço terços metade meta metas pros contras cerca forma maneira vez vezes coisa coisas parte partes exemplo exemplos caso casos tipo tipos objetivo objetivos problema problemas
    ponto pontos número quantidade vista lado nível níveis momento tempo lugar meio fim efeito efeitos resultado resultados abordagem
    abordagens método métodos técnica técnicas estratégia estratégias propósito ideia ideias tema temas área áreas aspecto aspectos
    vantagem vantagens desvantagem desvantagens diferença diferenças característica características elemento elementos nota notas
    pergunta perguntas resposta pessoa pessoas mundo vida ano anos dia dias opção opções possibilidade necessidade capacidade processo
    processos passo passos série conjunto grupo grupos uso usos contexto situação situações fato razão motivo trabalho informação
    ferramenta ferramentas usuário usuários sistema sistemas conceito conceitos princípio princípios valor valores mudança mudanças
    natureza análise questão questões prova exame cenário cenários alternativa alternativas enunciado prática práticas detalhe
    papel tarefa tarefas partes escolha direção foco linguagem módulo serviço serviços etapa etapas solução soluções linha
    link links página páginas fonte fontes referência referências material materiais conteúdo raciocínio desenho função risco`),
  dropped:
    set(`diferente diferentes distinto distintos distinta distintas múltiplo múltiplos múltiplas principal principais importante importantes
    significativo significativa específico específica específicos específicas determinado determinada dado individual individuais
    redundante redundantes completo completa completos possível possíveis frequente frequentes comum comuns adequado adequada geral gerais próprio própria
    necessário necessária fundamental fundamentais diverso diversos diversa diversas grande grandes pequeno pequena pequenos
    pequenas certo certa numeroso numerosos seguinte seguintes anterior anteriores novo único única famoso essencial essenciais útil úteis
    excelente eficiente total atual atuais relevante relevantes amplo ampla alto alta bom boa bons boas extra claro clara esperado central comum
    exato primeira primeiro própria melhor decisivo preciso precisa precisos precisas possível`),
  example: /^(?:ex\.?|p\. ?ex\.?|por exemplo|como|e\.g\.)(?=[\s,:])[\s,:]*/iu,
  plain: withoutAccents,
  singular: singularBy(
    [
      ["ões", "ão"],
      ["ães", "ão"],
      ["coes", "cao"],
      ["soes", "sao"],
      ["éis", "el"],
      ["veis", "vel"],
      ["ais", "al"],
      ["óis", "ol"],
      ["ns", "m"],
      ...["ar", "er", "ir", "or", "ur", "z"].map((end) => [`${end}es`, end] as const),
      ["s", ""],
    ],
    /(?:sis|us|ss|ês|ás|ís|[^aeév]is)$/u,
  ),
};
