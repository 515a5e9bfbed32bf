namespace Khitab.Text.Tests;

/// <summary>Each form is asked once, and a list that found no room is looked into every time.</summary>
public class FormQuestionsTests
{
    private static WordForm Form(string word) => TokenizedText.Read(word, new WordTable()).Form(0);

    [Fact]
    public void A_form_is_asked_once_and_keeps_its_answers()
    {
        var asked = 0;
        var questions = new FormQuestions();
        var isLong = questions.Add(form => form.Key.Length > 3);
        var counts = questions.Add(_ => ++asked > 0);
        var (word, other) = (Form("كتاب"), Form("من"));
        Assert.Equal(isLong | counts, questions.Answers(word));
        Assert.Equal(isLong | counts, questions.Answers(word));
        Assert.Equal(counts, questions.Answers(other));
        Assert.Equal(2, asked);
    }

    // Two analyses of one text's words do not read each other's answers.
    [Fact]
    public void Answers_belong_to_whoever_asked()
    {
        var (yes, no) = (new FormQuestions(), new FormQuestions());
        var bit = yes.Add(_ => true);
        Assert.Equal(bit, no.Add(_ => false));
        var word = Form("كتاب");
        Assert.Equal(bit, yes.Answers(word));
        Assert.Equal(0ul, no.Answers(word));
        Assert.Equal(bit, yes.Answers(word));
    }

    [Fact]
    public void One_question_too_many_has_no_bit()
    {
        var questions = new FormQuestions();
        for (var i = 0; i < 64; i++) Assert.NotEqual(0ul, questions.Add(_ => true));
        Assert.Equal(0ul, questions.Add(_ => true));
        Assert.Equal(ulong.MaxValue, questions.Answers(Form("كتاب")));
    }

    [Fact]
    public void No_question_comes_after_the_first_answer()
    {
        var questions = new FormQuestions();
        questions.Answers(Form("كتاب"));
        Assert.Throws<InvalidOperationException>(() => questions.Add(_ => true));
    }
}
